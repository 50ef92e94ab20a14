#include "app/embedded_server.h"
#include "server/base/crypto.h"
#include "server/base/platform.h"
#include "ui/client/keychain.h"
#include "ui/client/server_check.h"
#include "ui/shell/link_handler.h"
#include "ui/shell/main_window.h"
#include "ui/shell/single_instance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QNetworkProxyFactory>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace vigie {

namespace {

constexpr int screenshotPatienceMs = 30'000;
constexpr int screenshotLookMs = 100;

struct Options {
    EmbeddedSettings here;
    EmbeddedSettings demonstration;
    std::optional<ui::AccountKind> begin; ///< the one of the two to begin with, whatever was last time
    QString link; ///< vigie://..., to be shown
    std::optional<QUrl> server;
    std::optional<Language> language;
    std::optional<ui::Theme> theme;
    QString page; ///< where to begin; empty: where one last was
    QString screenshot;
    QString mistake; ///< what is wrong with the command line; empty when nothing is
};

/// What the command line understands, and what it says about itself.
class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    static Options read(const QStringList& arguments);

private:
    static void describe(QCommandLineParser& parser);
    static void check(const QCommandLineParser& parser, Options& options);
};

void CommandLine::describe(QCommandLineParser& parser)
{
    parser.addPositionalArgument(u"link"_s, tr("Show what a vigie:// link points to."), u"[link]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"demo"_s, tr("Show Vigie with a made-up company.")},
        {u"data-folder"_s, tr("Keep the data of this computer in <folder>."), u"folder"_s},
        {u"server"_s, tr("Sign in to the server at <address>."), u"address"_s},
        {u"language"_s, tr("Speak French (fr) or English (en)."), u"language"_s},
        {u"theme"_s, tr("Look light, dark or like the system."), u"theme"_s},
        {u"page"_s, tr("Begin on the page <name>, such as leads or audit."), u"name"_s},
        {u"screenshot"_s, tr("Draw the window into the image <file> and end."), u"file"_s},
    });
}

void CommandLine::check(const QCommandLineParser& parser, Options& options)
{
    const QString language = parser.value(u"language"_s);
    const QString address = parser.value(u"server"_s);
    const QString theme = parser.value(u"theme"_s);
    if (language == "fr"_L1 || language == "en"_L1)
        options.language = languageFromTag(language.toStdString());
    else if (!language.isEmpty())
        options.mistake = tr("The language is fr or en, not \"%1\".").arg(language);
    options.theme = ui::themeNamed(theme);
    if (!theme.isEmpty() && !options.theme)
        options.mistake = tr("The theme is system, light or dark, not \"%1\".").arg(theme);
    if (!address.isEmpty())
        options.server = ui::serverFrom(address);
    if (options.server && !options.server->isValid())
        options.mistake = tr("\"%1\" is not the address of a server.").arg(address);
    const QString link = parser.positionalArguments().value(0);
    if (!link.isEmpty() && !ui::VigieLink::from(link))
        options.mistake = tr("\"%1\" is not a link of Vigie.").arg(link);
}

Options CommandLine::read(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    parser.process(arguments);
    Options options;
    check(parser, options);
    options.page = parser.value(u"page"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    options.link = parser.positionalArguments().value(0);
    const QString own = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString folder = parser.value(u"data-folder"_s);
    const bool isDemonstration = parser.isSet(u"demo"_s);
    const auto pathOf = [&](bool isMeant, const QString& usual) {
        return (isMeant && !folder.isEmpty() ? folder : usual).toStdString();
    };
    options.here = {pathOf(!isDemonstration, own), false};
    // Play data never lands among one's own.
    options.demonstration = {pathOf(isDemonstration, own + u"/demonstration"_s), true};
    if (isDemonstration)
        options.begin = ui::AccountKind::Demonstration;
    else if (!folder.isEmpty())
        options.begin = ui::AccountKind::Here;
    return options;
}

/// The server inside this program, started when it is first needed. It starts on a thread of its own: a large database
/// takes a moment, and whoever closes the window meanwhile must not pull the event loop from under it.
class OwnServer {
public:
    explicit OwnServer(EmbeddedSettings settings)
        : m_settings(std::move(settings))
    {
    }

    ~OwnServer()
    {
        if (m_starting)
            m_starting->wait();
    }

    ui::Reply<ui::LocalAccess> access()
    {
        ui::ReplySource<ui::LocalAccess> source;
        m_waiting.push_back(source);
        if (m_server)
            answer();
        else if (!m_starting)
            start();
        return source.reply();
    }

private:
    void start()
    {
        m_starting.reset(QThread::create([this] {
            auto started = EmbeddedServer::start(m_settings);
            if (started)
                m_server = std::move(*started);
            else
                m_failure = started.error();
            crypto::leaveThread();
        }));
        QObject::connect(m_starting.get(), &QThread::finished, &m_here, [this] {
            m_starting->wait();
            m_starting.reset();
            answer();
        });
        m_starting->start();
    }

    void answer()
    {
        for (const auto& source : std::exchange(m_waiting, {})) {
            if (m_server)
                source.finish(ui::LocalAccess{QUrl(QString::fromStdString(m_server->url())), m_server->localToken()});
            else
                source.finish(*m_failure);
        }
    }

    EmbeddedSettings m_settings;
    QObject m_here;
    std::unique_ptr<QThread> m_starting; ///< while it runs, the members below are its own
    std::unique_ptr<EmbeddedServer> m_server;
    std::optional<Error> m_failure;
    std::vector<ui::ReplySource<ui::LocalAccess>> m_waiting;
};

/// Waits until the window shows what it will show, draws it into a file and ends the program.
void photograph(ui::MainWindow& window, const QString& file)
{
    auto* const look = new QTimer(&window);
    auto patience = std::make_shared<QElapsedTimer>();
    patience->start();
    QObject::connect(look, &QTimer::timeout, &window, [&window, look, patience, file, settledBefore = false]() mutable {
        const bool isOver = patience->hasExpired(screenshotPatienceMs);
        // Twice in a row: what an answer brings is painted in between.
        const bool isSettled = window.isSettled() && std::exchange(settledBefore, window.isSettled());
        if (!isSettled && !isOver)
            return;
        look->stop();
        const bool isSaved = window.grab().save(file, "PNG");
        QCoreApplication::exit(isSaved && isSettled ? 0 : 1);
    });
    look->start(screenshotLookMs);
}

/// Where the window begins, by the command line.
void begin(ui::MainWindow& window, const Options& options)
{
    if (!options.page.isEmpty())
        window.beginAt(options.page);
    if (options.begin && !options.server)
        window.beginHere(*options.begin);
    else
        window.begin(options.server);
    window.show();
    if (const auto link = ui::VigieLink::from(options.link))
        window.follow(*link);
    if (!options.screenshot.isEmpty())
        photograph(window, options.screenshot);
}

/// What comes from outside while the program runs: a second start, or a link that the system opens.
void listen(ui::MainWindow& window, ui::SingleInstance& instance, ui::LinkHandler& links)
{
    const auto show = [&window](const QString& message) {
        if (const auto link = ui::VigieLink::from(message))
            window.follow(*link);
        else
            window.bringToFront();
    };
    QObject::connect(&instance, &ui::SingleInstance::asked, &window, show);
    QObject::connect(&links, &ui::LinkHandler::linkOpened, &window, show);
}

/// What is remembered of data that was chosen by hand lies beside it. Two programs that run at once thus never share an
/// account: they would spend each other's tokens, which the server takes for a theft.
QString settingsFile(const Options& options)
{
    if (!options.begin)
        return QSettings(QSettings::IniFormat, QSettings::UserScope, u"Vigie"_s, u"desktop"_s).fileName();
    const bool isPlay = options.begin == ui::AccountKind::Demonstration;
    const std::string& folder = (isPlay ? options.demonstration : options.here).dataFolder;
    return QString::fromStdString(folder) + u"/desktop.ini"_s;
}

int runDesktop(QApplication& application)
{
    ui::InterfaceLanguage language;
    language.use(ui::systemLanguage());
    const Options options = CommandLine::read(QApplication::arguments());
    if (!options.mistake.isEmpty()) {
        QTextStream(stderr) << options.mistake << Qt::endl;
        return 2;
    }
    const bool isPhotographed = !options.screenshot.isEmpty();
    const bool isPlay = options.begin == ui::AccountKind::Demonstration;
    ui::SingleInstance instance(QString::fromStdString((isPlay ? options.demonstration : options.here).dataFolder));
    if (!isPhotographed && instance.handOver(options.link))
        return 0;
    // A screenshot shows the window as it first is, and leaves no trace.
    const QTemporaryDir unremembered;
    QSettings settings(
        isPhotographed ? unremembered.filePath(u"desktop.ini"_s) : settingsFile(options), QSettings::IniFormat);
    const auto preferences = ui::Preferences::load(settings);

    OwnServer here(options.here);
    OwnServer demonstration(options.demonstration);
    ui::Keychain keychain;
    language.use(options.language.value_or(preferences.language));
    ui::Appearance appearance(application);
    appearance.choose(options.theme.value_or(preferences.theme));
    appearance.choose(preferences.accent);
    appearance.choose(preferences.density);
    ui::MainWindow window({settings, appearance, language, [&here] { return here.access(); },
        [&demonstration] { return demonstration.access(); }, isPhotographed ? nullptr : &keychain});
    ui::LinkHandler links(&application);
    listen(window, instance, links);
    begin(window, options);
    return QApplication::exec();
}

} // namespace
} // namespace vigie

int main(int argc, char** argv)
{
    // Before the first thread, which would take the signals otherwise. The window closes as if its owner closed it.
    vigie::platform::onStopSignal([] {
        if (auto* const running = QCoreApplication::instance())
            QMetaObject::invokeMethod(running, "quit", Qt::QueuedConnection);
    });
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"Vigie"_s);
    QApplication::setApplicationVersion(QStringLiteral(VIGIE_VERSION));
    QApplication::setDesktopFileName(u"vigie"_s);
    QApplication::setWindowIcon(QIcon(u":/vigie.svg"_s));
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    return vigie::runDesktop(application);
}
