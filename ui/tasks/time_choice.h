#pragma once

#include "server/base/clock.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDateTimeEdit;

namespace vigie::ui {

/// A time, or none. Where days are offered, also a day without a time of it: its end.
class TimeChoice : public QWidget {
    Q_OBJECT

public:
    enum class Offers { Times, DaysAndTimes };

    TimeChoice(Offers offers, QWidget* parent);

    std::optional<Instant> value() const;
    void setValue(const std::optional<Instant>& value);
    /// What stands there first when somebody asks for a time.
    void suggest(const QDateTime& time) { m_suggested = time; }
    /// What having none is called.
    void setNone(const QString& word);
    /// What the time is, for those who do not see what stands beside it.
    void setName(const QString& name);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Kind { None, Day, Time };

    Kind kind() const;
    void take();
    void showFormat();
    void retranslate();

    Offers m_offers;
    QDateTime m_suggested;
    std::optional<Instant> m_given; ///< to the millisecond, as long as nobody chooses another
    QComboBox* m_kind;
    QDateTimeEdit* m_at;
};

} // namespace vigie::ui
