#pragma once

#include "app/embedded_server.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

namespace vigie::ui::test {

enum class Content { Full, Empty, Failed };

/// One window on a server of its own, in one of three states, to be photographed.
class ScreenshotScene {
public:
    ScreenshotScene(Content content, Theme theme, Language language, QSize size)
        : m_content(content)
        , m_appearance(*qApp)
        , m_settings(m_folder.filePath(QStringLiteral("desktop.ini")), QSettings::IniFormat)
    {
        m_settings.setValue(QStringLiteral("hints/seen"), 99);
        m_language.use(language);
        m_appearance.choose(theme);
        auto server = EmbeddedServer::start(
            {m_folder.filePath(QStringLiteral("data")).toStdString(), content != Content::Empty});
        if (!server)
            qFatal("no server");
        m_server = std::move(*server);
        m_window = std::make_unique<MainWindow>(
            WindowParts{m_settings, m_appearance, m_language, {}, [this] { return access(); }});
        m_window->resize(size);
        m_window->show();
    }

    /// To a page that asks for little: the pages are made with the server as it is then.
    void enter()
    {
        m_window->beginAt(QStringLiteral("settings"));
        m_window->beginHere(AccountKind::Demonstration);
        settle();
        if (m_content == Content::Failed)
            m_server->stop();
        if (!m_window->workspace())
            qFatal("not signed in");
    }

    void go(const QString& place)
    {
        m_window->workspace()->go(Destination::named(place));
        settle();
    }

    /// The window, and over it every other that is open.
    void draw(const QString& file)
    {
        QPixmap picture = m_window->grab();
        QPainter painter(&picture);
        for (auto* const other : QApplication::topLevelWidgets()) {
            const bool isOver = other != m_window.get() && other->isVisible() && other->isWindow();
            if (isOver)
                painter.drawPixmap(m_window->mapFromGlobal(other->pos()), other->grab());
        }
        painter.end();
        picture.save(file);
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

    static void pass(int ms)
    {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        loop.exec();
    }

    MainWindow& window() const { return *m_window; }
    EmbeddedServer& server() const { return *m_server; }

private:
    static constexpr int patienceMs = 15'000;
    static constexpr int paintMs = 250; // for what appears only after a moment, as skeletons do

    Reply<LocalAccess> access()
    {
        ReplySource<LocalAccess> source;
        source.finish(LocalAccess{QUrl(QString::fromStdString(m_server->url())), m_server->localToken()});
        return source.reply();
    }

    Content m_content;
    QTemporaryDir m_folder;
    Appearance m_appearance;
    InterfaceLanguage m_language;
    QSettings m_settings;
    std::unique_ptr<EmbeddedServer> m_server;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace vigie::ui::test
