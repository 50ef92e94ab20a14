#pragma once

#include "ui/widgets/overlay.h"

#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace vigie::ui {

/// What one key does.
struct KeyHint {
    QString text;
    QString keys;
};

struct KeySection {
    QString title;
    std::vector<KeyHint> hints;
};

/// Every key there is, in the window and on the page one is on.
class KeyboardMap : public Overlay {
    Q_OBJECT

public:
    /// `sections` are asked for whenever the map is opened.
    KeyboardMap(std::function<std::vector<KeySection>()> sections, QWidget* parent);

protected:
    QRect panelRect() const override;
    void opened() override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void retranslate();

    std::function<std::vector<KeySection>()> m_ask;
    int m_contentHeight = 0;
    QLabel* m_title;
    QPushButton* m_close;
    QScrollArea* m_scroll;
};

} // namespace vigie::ui
