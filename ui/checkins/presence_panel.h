#pragma once

#include "ui/checkins/position.h"
#include "ui/client/checkin_client.h"
#include "ui/widgets/workspace_page.h"

#include <QTimer>

#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace vigie::ui {

class PlaceCard;

/// Who is here now, by place. It stays right by itself: others' check-ins come over the live feed, and one timer waits
/// for the next one who is to leave, as long as somebody looks.
class PresencePanel : public QWidget {
    Q_OBJECT

public:
    explicit PresencePanel(const PageParts& parts, QWidget* parent = nullptr);

    /// The place that was chosen; empty for all.
    const QString& place() const { return m_place; }
    void choose(const QString& place);
    /// Where somebody is now.
    QStringList places() const;
    /// The nearest place comes first. `name`: what distances are measured from.
    void measureFrom(const std::optional<Position>& origin, const QString& name);
    void reload();
    bool isSettled() const { return !m_reply.isPending() && !m_soon.isActive(); }

Q_SIGNALS:
    /// Somebody chose another place().
    void chosen();
    /// Somebody's time has come: they are not here any more.
    void lapsed();
    void measuringEnded();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHead();
    void connectParts();
    void reloadSoon();
    void take(std::vector<PlacePresence> places);
    void waitForNext();
    void sort();
    std::optional<double> metresTo(const PlacePresence& place) const;
    void fill();
    void addCard();
    void showBar();
    void retranslate();

    PageParts m_parts;
    CheckInClient m_client;
    Reply<std::vector<PlacePresence>> m_reply;
    QTimer m_soon;
    QTimer m_next; ///< until the next one leaves
    bool m_isSeen = false;
    bool m_isKnown = false; ///< the server has answered once
    std::vector<PlacePresence> m_places;
    QString m_place;
    std::optional<Position> m_origin;
    QString m_originName;
    QLabel* m_title;
    QPushButton* m_measured;
    QScrollArea* m_scroll;
    QHBoxLayout* m_row;
    std::vector<PlaceCard*> m_cards;
};

} // namespace vigie::ui
