#pragma once

#include "ui/client/event_client.h"
#include "ui/widgets/record_dialog.h"

#include <QDateTime>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace vigie::ui {

class RepetitionChoice;
class SearchableChoice;

/// An event to write: a new one, which may repeat, or one that exists, alone or with others of its series. Its times
/// are those of the clocks where it takes place.
class EventDialog : public RecordDialog<Event> {
    Q_OBJECT

public:
    EventDialog(ApiClient& api, const Event& event, QWidget* parent);

    /// A new event that takes an hour from the next full one on, or from that time of a day.
    static Event blank(const QDate& day, const std::string& timeZone);

Q_SIGNALS:
    /// `isWhole`: others of its series changed with it.
    void saved(const vigie::Event& event, bool isWhole);

protected:
    void retranslate() override;
    void fill(const Event& event) override;
    Event read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const Event& event, std::string_view field) const override;
    Reply<Event> create(
        const Event& event, const std::vector<std::string_view>& fields, const QByteArray& key) override;
    Reply<Event> change(const Event& event, const std::vector<std::string_view>& fields) override;
    void announce(const Event& event) override;
    void save() override;

private:
    void buildForm();
    QLayout* makeGrid();
    QTimeZone zone() const;
    Instant instantOf(const QDateTimeEdit& editor, Instant before) const;
    void keepLength(const QDateTime& start);
    SeriesPart part() const;

    EventClient m_client;
    QDateTime m_start; ///< as it was before somebody turned it
    QLineEdit* m_title;
    QLineEdit* m_place;
    QDateTimeEdit* m_starts;
    QDateTimeEdit* m_ends;
    SearchableChoice* m_zone;
    QSpinBox* m_capacity;
    QSpinBox* m_doors;
    RepetitionChoice* m_repetition;
    QPlainTextEdit* m_description;
    QComboBox* m_part;
};

} // namespace vigie::ui
