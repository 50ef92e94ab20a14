// Draws every page in every theme and language, full, empty and without its server, into PNG files to be looked at:
//   xvfb-run -a -s "-screen 0 1920x1080x24" screenshots <folder> [<width>x<height>]
// QT_SCALE_FACTOR=2 draws as on a screen of 200 %.

#include "app/embedded_server.h"
#include "ui/settings/settings_sections.h"
#include "ui/shell/main_window.h"
#include "ui/shell/places.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace vigie;
using namespace vigie::ui;

namespace {

constexpr int patienceMs = 15'000;
constexpr int paintMs = 250; // for what appears only after a moment, as skeletons do

enum class Content { Full, Empty, Failed };

QString nameOf(Content content)
{
    return content == Content::Full ? u"full"_s : content == Content::Empty ? u"empty"_s : u"error"_s;
}

void pass(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// One window on a server of its own, in one of the three states.
class Scene {
public:
    Scene(Content content, Theme theme, Language language, QSize size)
        : m_content(content)
        , m_appearance(*qApp)
        , m_settings(m_folder.filePath(u"desktop.ini"_s), QSettings::IniFormat)
    {
        m_settings.setValue(u"hints/seen"_s, 99);
        m_language.use(language);
        m_appearance.choose(theme);
        auto server = EmbeddedServer::start({m_folder.filePath(u"data"_s).toStdString(), content != Content::Empty});
        if (!server)
            qFatal("no server");
        m_server = std::move(*server);
        m_window = std::make_unique<MainWindow>(
            WindowParts{m_settings, m_appearance, m_language, {}, [this] { return access(); }});
        m_window->resize(size);
        m_window->show();
        m_window->beginAt(u"settings"_s); // it asks for little: the pages are made with the server as it is then
        m_window->beginHere(AccountKind::Demonstration);
        settle();
        if (content == Content::Failed)
            m_server->stop();
    }

    void draw(const QString& place, const QString& file)
    {
        if (!m_window->workspace())
            qFatal("not signed in");
        m_window->workspace()->go(Destination::named(place));
        settle();
        m_window->grab().save(file);
    }

private:
    Reply<LocalAccess> access()
    {
        ReplySource<LocalAccess> source;
        source.finish(LocalAccess{QUrl(QString::fromStdString(m_server->url())), m_server->localToken()});
        return source.reply();
    }
    void settle()
    {
        QElapsedTimer waited;
        waited.start();
        pass(paintMs);
        while (m_content != Content::Failed && !m_window->isSettled() && !waited.hasExpired(patienceMs))
            pass(20);
        pass(paintMs);
    }

    Content m_content;
    QTemporaryDir m_folder;
    Appearance m_appearance;
    InterfaceLanguage m_language;
    QSettings m_settings;
    std::unique_ptr<EmbeddedServer> m_server;
    std::unique_ptr<MainWindow> m_window;
};

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

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc < 2) {
        QTextStream(stderr) << "Usage: screenshots <folder> [<width>x<height>]" << Qt::endl;
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(u"."_s);
    const QStringList size = argc > 2 ? QString::fromLatin1(argv[2]).split(u'x') : QStringList{u"1400"_s, u"900"_s};
    int drawn = 0;
    for (const Content content : {Content::Full, Content::Empty, Content::Failed}) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const Language language : {Language::French, Language::English}) {
                Scene scene(content, theme, language, {size.value(0).toInt(), size.value(1).toInt()});
                for (const QString& place : placesToDraw()) {
                    QString name = place;
                    name.replace(QLatin1String("?section="), "-"_L1).replace(QLatin1String("?tab="), "-"_L1);
                    scene.draw(place,
                        folder.filePath(u"%1-%2-%3-%4.png"_s.arg(name, nameOf(content),
                            theme == Theme::Light ? u"light"_s : u"dark"_s,
                            language == Language::French ? u"fr"_s : u"en"_s)));
                    ++drawn;
                }
            }
        }
    }
    QTextStream(stdout) << drawn << " pictures in " << folder.absolutePath() << Qt::endl;
    return 0;
}
