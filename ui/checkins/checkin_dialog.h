#pragma once

#include "ui/client/checkin_client.h"
#include "ui/widgets/record_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace vigie::ui {

class ContactChoice;
class People;
class TimeChoice;

/// Where somebody is: a new check-in, or one that exists.
class CheckInDialog : public RecordDialog<CheckIn> {
    Q_OBJECT

public:
    /// `people`: of whom one can be checked in by whoever may do so; null for oneself only. `places`: known ones, which
    /// are offered as one types.
    CheckInDialog(
        ApiClient& api, const People* people, const QStringList& places, const CheckIn& checkIn, QWidget* parent);

Q_SIGNALS:
    void saved(const vigie::CheckIn& checkIn);

protected:
    void retranslate() override;
    void fill(const CheckIn& checkIn) override;
    CheckIn read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const CheckIn& checkIn, std::string_view field) const override;
    QString fieldPath(const QString& errorPath) const override;
    Reply<CheckIn> create(
        const CheckIn& checkIn, const std::vector<std::string_view>& fields, const QByteArray& key) override;
    Reply<CheckIn> change(const CheckIn& checkIn, const std::vector<std::string_view>& fields) override;
    void announce(const CheckIn& checkIn) override { Q_EMIT saved(checkIn); }
    void save() override;

private:
    void buildForm(const QStringList& places);

    CheckInClient m_client;
    const People* m_people;
    QComboBox* m_who;
    ContactChoice* m_contact;
    QLineEdit* m_place;
    QPlainTextEdit* m_note;
    TimeChoice* m_until;
    QLineEdit* m_position;
};

} // namespace vigie::ui
