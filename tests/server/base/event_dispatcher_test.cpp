#include "server/base/epoll_dispatcher.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <QtTest>

#include <functional>

using namespace vigie;

namespace {

/// A thread on the dispatcher that runs one piece of work and then its event loop.
class LoopThread : public QThread {
public:
    explicit LoopThread(std::function<void()> work)
        : m_work(std::move(work))
    {
        if (auto* const dispatcher = createEventDispatcher())
            setEventDispatcher(dispatcher);
        start();
    }
    ~LoopThread() override
    {
        quit();
        wait();
    }

    bool ended() { return wait(5000); }

protected:
    void run() override
    {
        m_work();
        exec();
    }

private:
    std::function<void()> m_work;
};

} // namespace

/// The event loop of the workers: sockets, timers, events posted from here and from other threads.
class EventDispatcherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsOfOtherThreadsArrive()
    {
        std::atomic<QObject*> made{nullptr};
        std::atomic<int> got{0};
        LoopThread loop([&] { made = new QObject(QThread::currentThread()->eventDispatcher()); });
        QTRY_VERIFY(made != nullptr);
        QObject* const receiver = made;
        constexpr int count = 20000;
        std::vector<std::unique_ptr<QThread>> senders;
        for (int i = 0; i < 4; ++i) {
            senders.emplace_back(QThread::create([&] {
                for (int n = 0; n < count; ++n)
                    QMetaObject::invokeMethod(
                        receiver, [&got] { ++got; }, Qt::QueuedConnection);
            }));
            senders.back()->start();
        }
        for (auto& sender : senders)
            sender->wait();
        QTRY_COMPARE_WITH_TIMEOUT(got.load(), 4 * count, 5000);
        // Asleep now: one more must wake it.
        QTest::qWait(50);
        QMetaObject::invokeMethod(
            receiver, [&got] { ++got; }, Qt::QueuedConnection);
        QTRY_COMPARE_WITH_TIMEOUT(got.load(), 4 * count + 1, 1000);
    }

    void eventsPostedToOneselfArrive()
    {
        int left = 1000;
        std::function<void()> next;
        LoopThread loop([&] {
            next = [&] {
                if (--left == 0)
                    return QThread::currentThread()->quit();
                QMetaObject::invokeMethod(QThread::currentThread()->eventDispatcher(), next, Qt::QueuedConnection);
            };
            QMetaObject::invokeMethod(QThread::currentThread()->eventDispatcher(), next, Qt::QueuedConnection);
        });
        QVERIFY(loop.ended());
        QCOMPARE(left, 0);
    }

    void timersKeepTheirOrderAndTime()
    {
        std::vector<int> order;
        qint64 tookMs = 0;
        LoopThread loop([&] {
            auto* const context = QThread::currentThread()->eventDispatcher();
            QElapsedTimer clock;
            clock.start();
            for (const int ms : {60, 20, 40, 0})
                QTimer::singleShot(ms, Qt::PreciseTimer, context, [&order, ms] { order.push_back(ms); });
            QTimer::singleShot(80, Qt::PreciseTimer, context, [&tookMs, clock] {
                tookMs = clock.elapsed();
                QThread::currentThread()->quit();
            });
        });
        QVERIFY(loop.ended());
        QCOMPARE(order, (std::vector<int>{0, 20, 40, 60}));
        QVERIFY2(tookMs >= 80 && tookMs < 1000, qPrintable(QString::number(tookMs)));
    }

    void aTimerOfNoIntervalStarvesNobody()
    {
        bool other = false;
        LoopThread loop([&] {
            auto* const busy = new QTimer(QThread::currentThread()->eventDispatcher());
            busy->start(0);
            QTimer::singleShot(30, QThread::currentThread()->eventDispatcher(), [&other] {
                other = true;
                QThread::currentThread()->quit();
            });
        });
        QVERIFY(loop.ended());
        QVERIFY(other);
    }

    void aTimerMayEndItselfAndOthers()
    {
        int first = 0;
        int second = 0;
        LoopThread loop([&] {
            auto* const context = QThread::currentThread()->eventDispatcher();
            auto* const a = new QTimer(context);
            auto* const b = new QTimer(context);
            QObject::connect(a, &QTimer::timeout, context, [&, a, b] {
                ++first;
                delete b;
                a->stop();
            });
            QObject::connect(b, &QTimer::timeout, context, [&] { ++second; });
            a->start(5);
            b->start(5);
            QTimer::singleShot(60, context, [] { QThread::currentThread()->quit(); });
        });
        QVERIFY(loop.ended());
        QCOMPARE(first, 1);
        QCOMPARE(second, 0);
    }

    void socketsAreServed()
    {
        constexpr int clients = 40; // fewer than the backlog of a QTcpServer
        std::atomic<int> port{0};
        LoopThread loop([&] {
            auto* const server = new QTcpServer(QThread::currentThread()->eventDispatcher());
            QObject::connect(server, &QTcpServer::newConnection, server, [server] {
                while (auto* const socket = server->nextPendingConnection()) {
                    QObject::connect(
                        socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
                    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                }
            });
            server->listen(QHostAddress::LocalHost);
            port = server->serverPort();
        });
        QTRY_VERIFY(port != 0);
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < clients; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
        }
        // More than fits the socket's buffers: writing must be resumed when there is room again.
        const QByteArray message(100000, 118);
        for (auto& socket : sockets) {
            QVERIFY(socket->waitForConnected(5000));
            socket->write(message);
        }
        for (auto& socket : sockets)
            QTRY_COMPARE_WITH_TIMEOUT(socket->bytesAvailable(), message.size(), 10000);
    }

    void aSleepingLoopUsesNothing()
    {
        LoopThread loop([] {});
        QTest::qWait(20);
        const auto before = std::clock();
        QTest::qSleep(200);
        QVERIFY(std::clock() - before < CLOCKS_PER_SEC / 20);
    }
};

QTEST_GUILESS_MAIN(EventDispatcherTest)
#include "event_dispatcher_test.moc"
