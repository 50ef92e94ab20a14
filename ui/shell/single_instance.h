#pragma once

#include <QLocalServer>

namespace vigie::ui {

/// One running program for one person and one set of data. A second start hands over what it was asked to show, and
/// ends.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    /// `data` is what two programs may not both be at work on.
    explicit SingleInstance(const QString& data, QObject* parent = nullptr);

    /// True when another program runs already and has taken `message`; otherwise this one is the first from now on.
    bool handOver(const QString& message);

Q_SIGNALS:
    /// A second start was asked to show something; empty for no more than the window.
    void asked(const QString& message);

private:
    void listen();
    void receive();

    QString m_name;
    QLocalServer m_door;
};

} // namespace vigie::ui
