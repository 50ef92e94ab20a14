// Draws every page in every theme and language, full, empty and without its server, and then what opens over the pages,
// into PNG files to be looked at:
//   tests/support/on_screen.sh screenshots <folder> [<width>x<height>] [pages|moments]
// QT_SCALE_FACTOR=2 draws as on a screen of 200 %.

#include "tests/ui/screenshot_moments.h"
#include "tests/ui/screenshot_scene.h"
#include "ui/settings/settings_sections.h"
#include "ui/shell/places.h"

#include <QDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

namespace {

QString nameOf(Content content)
{
    return content == Content::Full ? u"full"_s : content == Content::Empty ? u"empty"_s : u"error"_s;
}

QString nameOf(Theme theme, Language language)
{
    return u"%1-%2"_s.arg(
        theme == Theme::Light ? u"light"_s : u"dark"_s, language == Language::French ? u"fr"_s : u"en"_s);
}

QStringList placesToDraw()
{
    QStringList out;
    for (const auto& place : Places::of(Role::Owner)) {
        if (place.id != "settings"_L1)
            out << place.id;
    }
    out << u"users?tab=invitations"_s << u"users?tab=permissions"_s;
    for (const auto& section : SettingsSections::of(Role::Owner))
        out << u"settings?section="_s + section.id;
    return out;
}

int drawPages(const QDir& folder, QSize size)
{
    int drawn = 0;
    for (const Content content : {Content::Full, Content::Empty, Content::Failed}) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const Language language : {Language::French, Language::English}) {
                ScreenshotScene scene(content, theme, language, size);
                scene.enter();
                for (const QString& place : placesToDraw()) {
                    QString name = place;
                    name.replace(QLatin1String("?section="), "-"_L1).replace(QLatin1String("?tab="), "-"_L1);
                    scene.go(place);
                    scene.draw(folder.filePath(u"%1-%2-%3.png"_s.arg(name, nameOf(content), nameOf(theme, language))));
                    ++drawn;
                }
            }
        }
    }
    return drawn;
}

/// Each moment in both languages and both themes, in two pictures.
int drawMoments(const QDir& folder, QSize size)
{
    int drawn = 0;
    for (const auto& [theme, language] :
        {std::pair{Theme::Light, Language::French}, std::pair{Theme::Dark, Language::English}}) {
        for (const auto& moment : screenshotMoments()) {
            ScreenshotScene scene(Content::Full, theme, language, size);
            moment.show(scene);
            scene.settle();
            scene.draw(folder.filePath(u"%1-%2.png"_s.arg(moment.name, nameOf(theme, language))));
            ++drawn;
        }
    }
    return drawn;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc < 2) {
        QTextStream(stderr) << "Usage: screenshots <folder> [<width>x<height>] [pages|moments]" << Qt::endl;
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(u"."_s);
    const QStringList numbers = argc > 2 ? QString::fromLatin1(argv[2]).split(u'x') : QStringList{u"1400"_s, u"900"_s};
    const QSize size(numbers.value(0).toInt(), numbers.value(1).toInt());
    const QString what = argc > 3 ? QString::fromLatin1(argv[3]) : QString();
    int drawn = 0;
    if (what != "moments"_L1)
        drawn += drawPages(folder, size);
    if (what != "pages"_L1)
        drawn += drawMoments(folder, size);
    QTextStream(stdout) << drawn << " pictures in " << folder.absolutePath() << Qt::endl;
    return 0;
}
