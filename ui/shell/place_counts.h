#pragma once

#include "server/changes/change_api.h"
#include "ui/shell/places.h"

#include <QTimer>

#include <map>

namespace vigie::ui {

/// How many records there are at each place that counts them: asked for once the feed is there, and again within
/// seconds of a change of their kind. Between changes no timer runs.
class PlaceCounts : public QObject {
    Q_OBJECT

public:
    /// `isWanted`: whether nobody else tells the count of a place.
    PlaceCounts(const PageParts& parts, const std::vector<Place>& places,
        std::function<bool(const QString& place)> isWanted, QObject* parent);

    bool isSettled() const;
    /// Tells the counts again, in the language of now.
    void retell();

Q_SIGNALS:
    void counted(const QString& place, const QString& count);

private:
    void changed(const Change& change);
    void askAll();
    void ask(const Place& place);
    void tell(const QString& place);

    PageParts m_parts;
    const std::vector<Place>& m_places;
    std::function<bool(const QString& place)> m_isWanted;
    std::map<QString, std::int64_t> m_known;
    QStringList m_stale;
    QTimer m_soon;
    std::map<QString, Reply<std::int64_t>> m_replies;
};

} // namespace vigie::ui
