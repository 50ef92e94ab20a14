// The second half of leads_page.h: the same leads on a board.

#include "ui/leads/lead_board.h"
#include "ui/leads/lead_work.h"
#include "ui/leads/leads_page.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segmented_switch.h"

#include <QSettings>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto boardKey = "leads/board";

} // namespace

void LeadsPage::connectBoard()
{
    connect(m_look, &SegmentedSwitch::chosen, this, &LeadsPage::takeLook);
    connect(m_board, &LeadBoard::moved, this, &LeadsPage::moveLead);
    connect(m_board, &LeadBoard::openRequested, this, [this](const Lead& lead) {
        Q_EMIT lookedAt({lead.id.value, QString::fromStdString(lead.name)});
        if (m_mayWrite)
            openDialog(lead);
    });
    connect(m_board, &LeadBoard::showRequested, this, [this](const Lead& lead) {
        showBoard(false);
        visit({u"leads"_s, lead.id.value});
    });
    connect(m_board, &LeadBoard::failed, this,
        [this](const QString& sentence) { notice().tell(NoticeTone::Bad, sentence, tr("Try again")); });
    connect(m_work, &LeadWork::leadChanged, m_board, &LeadBoard::put);
    connect(&m_work->batch(), &RecordBatchBase::finished, this, [this] {
        if (isBoard() && m_work->batch().failure())
            m_board->refresh(); // the card goes back to where it was
    });
}

void LeadsPage::beginWithBoard()
{
    showBoard(parts().settings.value(boardKey, false).toBool());
}

void LeadsPage::takeLook(int look)
{
    parts().settings.setValue(boardKey, look == asBoard);
    showBoard(look == asBoard);
}

void LeadsPage::showBoard(bool isShown)
{
    const bool hadFocus = isVisible() && isAncestorOf(window()->focusWidget());
    showAlternative(isShown);
    m_look->choose(isShown ? asBoard : asList);
    m_filters->setVisible(!isShown); // a status is a column there
    load();
    if (hadFocus)
        focusFirst();
}

void LeadsPage::moveLead(const Lead& lead, LeadStatus to)
{
    const bool isBegun = m_work->change({lead}, [to](Lead& changed) { changed.status = to; });
    if (!isBegun)
        return;
    Lead after = lead;
    after.status = to;
    after.updatedAt = now();
    m_board->put(after); // before the server has said so: it says otherwise seldom enough
}

void LeadsPage::refresh()
{
    if (isBoard())
        m_board->refresh();
    else
        RecordListPage::refresh();
}

void LeadsPage::focusFirst()
{
    if (isBoard())
        m_board->focusCards();
    else
        RecordListPage::focusFirst();
}

/// Those of the list work with what is selected there.
std::vector<Command> LeadsPage::boardCommands()
{
    const auto lead = m_board->chosen();
    std::vector<Command> out{
        {Glyph::Refresh, QT_TRANSLATE_NOOP("Command", "Load the board anew"), QKeySequence::Refresh,
            [this] { load(); }},
        {Glyph::Search, QT_TRANSLATE_NOOP("Command", "Search the board"), QKeySequence::Find,
            [this] { m_search->setFocus(Qt::ShortcutFocusReason); }, true, true},
        {Glyph::Undo, QT_TRANSLATE_NOOP("Command", "Take back what was done last"), QKeySequence::Undo,
            [this] { undo().takeBack(); }, undo().canTakeBack()},
    };
    if (!m_mayWrite)
        return out;
    out.push_back({Glyph::Pencil, QT_TRANSLATE_NOOP("Command", "Open the chosen card"), QKeySequence(Qt::Key_Return),
        [this] {
            if (const auto chosen = m_board->chosen())
                openDialog(*chosen);
        },
        lead.has_value(), true});
    const auto step = [&](Glyph glyph, const char* title, int key, int by) {
        const int to = lead ? static_cast<int>(lead->status) + by : -1;
        const bool isThere = to >= 0 && to < static_cast<int>(EnumNames<LeadStatus>::names.size());
        out.push_back({glyph, title, QKeySequence(Qt::CTRL | key),
            [this, lead, to] { moveLead(*lead, static_cast<LeadStatus>(to)); }, isThere, true});
    };
    step(Glyph::ChevronRight, QT_TRANSLATE_NOOP("Command", "Move the card to the next column"), Qt::Key_Right, 1);
    step(Glyph::ChevronLeft, QT_TRANSLATE_NOOP("Command", "Move the card to the column before"), Qt::Key_Left, -1);
    return out;
}

} // namespace vigie::ui
