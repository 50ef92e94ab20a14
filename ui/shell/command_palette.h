#pragma once

#include "ui/shell/palette_model.h"
#include "ui/widgets/overlay.h"

#include <optional>

class QLabel;
class QLineEdit;
class QListView;

namespace vigie::ui {

class RecordSearch;

/// What can be had without a search, and the words it is found by.
struct PaletteChoice {
    PaletteEntry entry;
    QStringList words;
    bool isOffered = true; ///< also while nothing is typed
};

/// Where one types what one wants: a page, an action or a record.
class CommandPalette : public Overlay {
    Q_OBJECT

public:
    /// `choices` are asked for whenever the palette is opened, best first.
    CommandPalette(std::function<std::vector<PaletteChoice>()> choices, RecordSearch& search, QWidget* parent);

    const PaletteModel& model() const { return m_model; }

protected:
    QRect panelRect() const override;
    void opened() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void type();
    void show();
    std::vector<PaletteEntry> found() const;
    void tellState();
    void select(int row);
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    void step(int rows);
    void run(bool aside);
    void retranslate();

    std::function<std::vector<PaletteChoice>()> m_ask;
    RecordSearch& m_search;
    std::vector<PaletteChoice> m_choices;
    PaletteModel m_model;
    bool m_hasMoved = false; ///< by arrow keys: what arrives later leaves the choice alone
    QLineEdit* m_field;
    QListView* m_list;
    QLabel* m_state; ///< nothing found, or why
    QLabel* m_foot; ///< which keys there are
};

} // namespace vigie::ui
