#pragma once

#include "ui/client/contact_client.h"
#include "ui/client/lead_client.h"
#include "ui/shell/palette_model.h"
#include "ui/widgets/workspace_page.h"

#include <QTimer>

namespace vigie::ui {

/// Records by a part of their names: leads and contacts as the server finds them, people as they are known already.
/// What is asked for is given up when something else is typed.
class RecordSearch : public QObject {
    Q_OBJECT

public:
    /// `places`: the ids of the places this person can go to.
    RecordSearch(const PageParts& parts, const QStringList& places, QObject* parent);

    void find(const QString& typed);
    /// What was found; as long as the answer to the last letters is on its way, what fits them of the answer before.
    std::vector<PaletteEntry> entries() const;
    bool isBusy() const;
    /// Why not all could be found; empty where all is well.
    QString failure() const { return m_failure; }

Q_SIGNALS:
    void changed();
    void goRequested(const vigie::ui::Destination& destination);

private:
    void ask();
    void giveUp();
    void show(const RecordPage<Lead>& page);
    void show(const RecordPage<Contact>& page);
    PaletteEntry entry(
        PaletteGroup group, Glyph glyph, const QString& title, const QString& detail, const Destination& target);
    void findPeople();

    const PageParts& m_parts;
    QStringList m_places;
    LeadClient m_leadClient;
    ContactClient m_contactClient;
    QString m_typed;
    QTimer m_soon;
    Reply<RecordPage<Lead>> m_leadReply;
    Reply<RecordPage<Contact>> m_contactReply;
    std::vector<PaletteEntry> m_leads;
    std::vector<PaletteEntry> m_contacts;
    std::vector<PaletteEntry> m_people;
    QString m_failure;
};

} // namespace vigie::ui
