#pragma once

#include "app/embedded_server.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QtTest>

namespace vigie::ui::test {

/// What tests of the whole window stand on: a server of their own with the demonstration company, and the window on it.
class DemoWindow : public QObject {
protected:
    /// For init() and cleanup(): each test begins with new data, and on this page.
    void begin(const QString& place = QStringLiteral("leads"))
    {
        if (!m_appearance)
            m_appearance = std::make_unique<Appearance>(*qApp);
        m_appearance->choose(Theme::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        auto server = EmbeddedServer::start({m_folder->filePath(QStringLiteral("data")).toStdString(), true});
        QVERIFY(server);
        m_server = std::move(*server);
        m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_language.use(Language::English);
        m_settings->setValue(QStringLiteral("place"), place);
        openWindow();
    }
    void end()
    {
        m_window.reset();
        m_settings.reset();
        m_server.reset();
        m_folder.reset();
    }

    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(
            WindowParts{*m_settings, *m_appearance, m_language, [this] { return localAccess(); }});
        m_window->resize(1400, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->beginHere();
        QTRY_VERIFY(m_window->workspace() && m_window->isSettled());
    }

    template <class T>
    T& find() const
    {
        return *m_window->findChild<T*>();
    }

    static QStringList labels(const QWidget& widget)
    {
        QStringList out;
        for (const auto* const label : widget.findChildren<QLabel*>())
            out << label->text();
        return out;
    }

    /// For whoever wants to look: into the folder VIGIE_PICTURES names, if any.
    static void keepPicture(QWidget& widget, const char* name)
    {
        const QString folder = qEnvironmentVariable("VIGIE_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(300); // what has just changed is to be painted first
        widget.grab().save(folder + u'/' + QString::fromLatin1(name) + QStringLiteral(".png"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EmbeddedServer> m_server;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    InterfaceLanguage m_language;
    std::unique_ptr<MainWindow> m_window;

private:
    Reply<LocalAccess> localAccess()
    {
        ReplySource<LocalAccess> source;
        source.finish(LocalAccess{QUrl(QString::fromStdString(m_server->url())), m_server->localToken()});
        return source.reply();
    }
};

} // namespace vigie::ui::test
