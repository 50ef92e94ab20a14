#include "ui/events/ticket_deeds.h"

#include "ui/theme/glyph.h"
#include "ui/widgets/record_name.h"
#include "ui/widgets/written_file.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QStandardPaths>

namespace vigie::ui {

using namespace Qt::StringLiterals;

TicketDeeds::TicketDeeds(ApiClient& api, QWidget* window)
    : QObject(window)
    , m_client(api)
    , m_window(window)
{
}

void TicketDeeds::addTo(QMenu& menu, const Attendee& attendee)
{
    const auto add = [&](Glyph glyph, const QString& words, void (TicketDeeds::*deed)(const Attendee&)) {
        return menu.addAction(glyphIcon(glyph), words, this, [this, attendee, deed] { (this->*deed)(attendee); });
    };
    if (attendee.ticketRevoked) {
        add(Glyph::Undo, tr("Issue a new ticket"), &TicketDeeds::reissue);
        return;
    }
    add(Glyph::Download, tr("Save the ticket as PDF…"), &TicketDeeds::askWhere);
    auto* const mail = add(Glyph::Mail, tr("Send the ticket by mail"), &TicketDeeds::send);
    mail->setEnabled(!attendee.email.empty());
    menu.addSeparator();
    add(Glyph::Refresh, tr("It was lost: issue a new one"), &TicketDeeds::reissue);
    add(Glyph::Failed, tr("Revoke the ticket"), &TicketDeeds::revoke);
}

void TicketDeeds::askWhere(const Attendee& attendee)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* const dialog = new QFileDialog(m_window, tr("Ticket of %1").arg(recordName(attendee)), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(QDir(folder).filePath(recordName(attendee).replace(u'/', u'-')));
    connect(
        dialog, &QFileDialog::fileSelected, this, [this, attendee](const QString& path) { savePdf(attendee, path); });
    dialog->open();
}

void TicketDeeds::savePdf(const Attendee& attendee, const QString& path)
{
    m_pdf = m_client.ticketPdf(attendee.eventId, attendee.id);
    m_pdf.then(this, [this, path](const Result<QByteArray>& bytes) {
        if (!bytes)
            return Q_EMIT failed(textOf(bytes.error()));
        const WrittenFile file(path, *bytes);
        Q_EMIT(file.isDone() ? told(file.sentence()) : failed(file.sentence()));
    });
}

void TicketDeeds::send(const Attendee& attendee)
{
    if (m_send.isPending())
        return;
    m_send = m_client.sendTickets(attendee.eventId, attendee.id);
    m_send.then(this, [this, attendee](const Result<void>& sent) {
        if (!sent)
            return Q_EMIT failed(textOf(sent.error()));
        Q_EMIT told(tr("The ticket is on its way to %1.").arg(QString::fromStdString(attendee.email)));
    });
}

void TicketDeeds::reissue(const Attendee& attendee)
{
    m_issue = m_client.reissueTicket(attendee.eventId, attendee.id);
    m_issue.then(this, [this, attendee](const Result<TicketText>& ticket) {
        if (!ticket)
            return Q_EMIT failed(textOf(ticket.error()));
        Q_EMIT changed(attendee.id, false);
        Q_EMIT told(
            tr("%1 has a new ticket, and the one before is void. Save it, or send it.").arg(recordName(attendee)));
    });
}

void TicketDeeds::revoke(const Attendee& attendee)
{
    m_send = m_client.revokeTicket(attendee.eventId, attendee.id);
    m_send.then(this, [this, attendee](const Result<void>& revoked) {
        if (!revoked)
            return Q_EMIT failed(textOf(revoked.error()));
        Q_EMIT changed(attendee.id, true);
        Q_EMIT told(
            tr("The ticket of %1 does not open the door any more. A new one can be issued.").arg(recordName(attendee)));
    });
}

} // namespace vigie::ui
