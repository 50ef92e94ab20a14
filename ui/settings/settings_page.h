#pragma once

#include "ui/settings/settings_sections.h"

#include <map>

class QStackedWidget;

namespace vigie::ui {

class NavButton;

/// One's own account, the company, the server, and how the program looks: a list of sections and the one that is open.
/// Sections are made when first gone to, and stay with what was written in them.
class SettingsPage : public WorkspacePage {
    Q_OBJECT

public:
    SettingsPage(const PageParts& parts, QWidget* parent = nullptr);

    bool isSettled() const override;
    void focusFirst() override;
    /// "section" of the query: its id.
    void visit(const Destination& destination) override;

    void open(const QString& section);
    QString section() const { return m_open; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeList();
    SettingsSection* made(const QString& id);
    void showUnsaved();
    void retranslate();

    PageParts m_parts;
    std::vector<SectionEntry> m_entries;
    std::map<QString, NavButton*> m_buttons; ///< by section
    std::map<QString, SettingsSection*> m_sections; ///< those that are made
    QString m_open;
    QStackedWidget* m_stack;
};

} // namespace vigie::ui
