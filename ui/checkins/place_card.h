#pragma once

#include "server/checkins/checkin_api.h"

#include <QAbstractButton>

#include <optional>

namespace vigie::ui {

/// A place and who is there now; pressed, the list shows only those.
class PlaceCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit PlaceCard(QWidget* parent = nullptr);

    /// `metres`: how far it is from where distances are measured, if they are.
    void show(const PlacePresence& presence, std::optional<double> metres);
    QString place() const { return QString::fromStdString(m_presence.place); }
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();
    QStringList names() const;
    QString figures() const;
    int paintFaces(QPainter& painter, const QRect& room) const;

    PlacePresence m_presence;
    std::optional<double> m_metres;
};

} // namespace vigie::ui
