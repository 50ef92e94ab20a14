#pragma once

#include "ui/client/event_client.h"

#include <QObject>

class QMenu;

namespace vigie::ui {

/// What can be done with the ticket of somebody who comes: save it, send it, issue it anew, take it away.
class TicketDeeds : public QObject {
    Q_OBJECT

public:
    /// `window`: over which files are asked for.
    TicketDeeds(ApiClient& api, QWidget* window);

    /// Adds them to a menu.
    void addTo(QMenu& menu, const Attendee& attendee);
    bool isBusy() const { return m_pdf.isPending() || m_send.isPending() || m_issue.isPending(); }

    void savePdf(const Attendee& attendee, const QString& path);

Q_SIGNALS:
    void told(const QString& sentence);
    void failed(const QString& sentence);
    /// Their ticket is another one now, or none.
    void changed(vigie::AttendeeId attendee, bool isRevoked);

private:
    void askWhere(const Attendee& attendee);
    void send(const Attendee& attendee);
    void reissue(const Attendee& attendee);
    void revoke(const Attendee& attendee);

    EventClient m_client;
    QWidget* m_window;
    Reply<QByteArray> m_pdf;
    Reply<void> m_send;
    Reply<TicketText> m_issue;
};

} // namespace vigie::ui
