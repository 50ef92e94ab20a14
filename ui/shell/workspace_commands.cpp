#include "ui/shell/command_palette.h"
#include "ui/shell/keyboard_map.h"
#include "ui/shell/news_panel.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/workspace.h"

#include <QLocale>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

/// What the workspace offers in the command palette and on the keyboard map. Both come from the same lists as the
/// shortcuts themselves.
namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortcutPlaces = 9; // Ctrl+1 to Ctrl+9

QString shown(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText);
}

QKeySequence keysOf(int place)
{
    return place < shortcutPlaces ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + place)) : QKeySequence();
}

PaletteChoice choiceOf(const Command& command, bool isOffered)
{
    return {{PaletteGroup::Actions, command.glyph, command.text(), {}, shown(command.keys), command.run},
        command.words(), isOffered};
}

} // namespace

void Workspace::addShortcuts()
{
    for (const auto& command : commands()) {
        if (!command.keys.isEmpty())
            connect(new QShortcut(command.keys, this), &QShortcut::activated, this,
                [this, title = command.title] { runCommand(title); });
    }
    connect(new QShortcut(QKeySequence::HelpContents, this), &QShortcut::activated, m_keyboardMap, &KeyboardMap::open);
    for (int i = 0; i < std::min(shortcutPlaces, static_cast<int>(m_places.size())); ++i)
        connect(new QShortcut(keysOf(i), this), &QShortcut::activated, this,
            [this, id = m_places[static_cast<std::size_t>(i)].id] { go(id); });
}

void Workspace::runCommand(const char* title)
{
    if (!m_stack->isEnabled())
        return; // something lies over it
    for (const auto& command : commands()) {
        if (command.title == title && command.isEnabled)
            return command.run();
    }
}

std::vector<Command> Workspace::commands()
{
    const bool isFrench = QLocale().language() == QLocale::French;
    const bool isCompact = m_parts.choices.density() == Density::Compact;
    return {
        {Glyph::Search, QT_TRANSLATE_NOOP("Command", "Search or go to…"), QKeySequence(Qt::CTRL | Qt::Key_K),
            [this] { m_palette->open(); }},
        {Glyph::Keyboard, QT_TRANSLATE_NOOP("Command", "Keyboard map"), QKeySequence(Qt::Key_Question),
            [this] { m_keyboardMap->open(); }},
        {Glyph::ChevronLeft, QT_TRANSLATE_NOOP("Command", "Back"), QKeySequence::Back, [this] { goBack(); },
            m_history.canGoBack()},
        {Glyph::ChevronRight, QT_TRANSLATE_NOOP("Command", "Forward"), QKeySequence::Forward, [this] { goForward(); },
            m_history.canGoForward()},
        {Glyph::Bell, QT_TRANSLATE_NOOP("Command", "What is new"), {}, [this] { m_newsPanel->open(); }},
        {Glyph::Sun, QT_TRANSLATE_NOOP("Command", "Light appearance"), {},
            [this] { m_parts.choices.choose(Theme::Light); }},
        {Glyph::Moon, QT_TRANSLATE_NOOP("Command", "Dark appearance"), {},
            [this] { m_parts.choices.choose(Theme::Dark); }},
        {Glyph::Monitor, QT_TRANSLATE_NOOP("Command", "Appearance like the system"), {},
            [this] { m_parts.choices.choose(Theme::System); }},
        isCompact ? Command{Glyph::RowsWide, QT_TRANSLATE_NOOP("Command", "Comfortable lists"), {},
            [this] { m_parts.choices.choose(Density::Comfortable); }}
                  : Command{Glyph::RowsClose, QT_TRANSLATE_NOOP("Command", "Compact lists"), {},
                      [this] { m_parts.choices.choose(Density::Compact); }},
        {Glyph::Globe,
            isFrench ? QT_TRANSLATE_NOOP("Command", "Switch to English")
                     : QT_TRANSLATE_NOOP("Command", "Switch to French"),
            {}, [this, isFrench] { m_parts.choices.choose(isFrench ? Language::English : Language::French); }},
        {Glyph::LogOut, QT_TRANSLATE_NOOP("Command", "Sign out"), {}, [this] { Q_EMIT account().signOutRequested(); }},
    };
}

/// What the page one is on can do, the making of a record first.
std::vector<Command> Workspace::pageCommands()
{
    auto* const shown = pageNow();
    if (!shown)
        return {};
    auto out = shown->commands();
    if (mayCreateAt(placeNow()))
        out.insert(out.begin(), {Glyph::Plus, placeNow().create, QKeySequence::New, [shown] { shown->create(); }});
    return out;
}

std::vector<PaletteChoice> Workspace::paletteChoices()
{
    std::vector<PaletteChoice> out;
    addRecent(out);
    addPlaces(out);
    for (const auto& command : pageCommands()) {
        if (command.isEnabled && command.run)
            out.push_back(choiceOf(command, true));
    }
    addCreations(out);
    for (const auto& command : commands()) {
        const bool isHere = command.keys == QKeySequence(Qt::CTRL | Qt::Key_K); // it is open
        if (command.isEnabled && !isHere)
            out.push_back(choiceOf(command, true));
    }
    return out;
}

void Workspace::addRecent(std::vector<PaletteChoice>& out)
{
    for (const auto& looked : m_looked) {
        const auto place
            = std::find_if(m_places.begin(), m_places.end(), [&](const Place& p) { return p.id == looked.place; });
        PaletteEntry entry{PaletteGroup::Recent, place->glyph, looked.mark.name, place->title()};
        entry.run = [this, target = Destination{looked.place, looked.mark.record}] { go(target); };
        out.push_back({std::move(entry), {looked.mark.name}});
    }
}

void Workspace::addPlaces(std::vector<PaletteChoice>& out)
{
    int number = 0;
    for (const auto& place : m_places) {
        PaletteEntry entry{PaletteGroup::Pages, place.glyph, place.title(), {}, shown(keysOf(number++))};
        entry.run = [this, id = place.id] { go(id); };
        // The id is an English word.
        QStringList words = inAllLanguages("Places", place.title());
        words.append(place.id);
        out.push_back({std::move(entry), words, place.id != this->place()});
    }
}

/// What can be made elsewhere: one goes there for it.
void Workspace::addCreations(std::vector<PaletteChoice>& out)
{
    for (const auto& place : m_places) {
        if (!mayCreateAt(place) || place.id == this->place())
            continue;
        const Command command{Glyph::Plus, place.create, {}, [this, id = place.id] {
                                  go(id);
                                  page(id)->create();
                              }};
        out.push_back(choiceOf(command, true));
    }
}

std::vector<KeySection> Workspace::keySections()
{
    const auto hintsOf = [](const std::vector<Command>& commands) {
        std::vector<KeyHint> out;
        for (const auto& command : commands) {
            if (!command.keys.isEmpty())
                out.push_back({command.text(), shown(command.keys)});
        }
        return out;
    };
    KeySection everywhere{tr("Everywhere"), hintsOf(commands())};
    for (int i = 0; i < std::min(shortcutPlaces, static_cast<int>(m_places.size())); ++i)
        everywhere.hints.push_back({m_places[static_cast<std::size_t>(i)].title(), shown(keysOf(i))});
    if (!pageNow())
        return {everywhere};
    return {everywhere, {tr("On this page: %1").arg(placeNow().title()), hintsOf(pageCommands())}};
}

} // namespace vigie::ui
