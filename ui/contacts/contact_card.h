#pragma once

#include "server/contacts/contact_api.h"

#include <QAbstractButton>

#include <optional>

namespace vigie::ui {

/// A contact to choose: who it is and what it is known by, with a ring where it is the chosen one.
class ContactCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit ContactCard(QWidget* parent = nullptr);

    void show(const std::optional<Contact>& contact);
    const std::optional<Contact>& contact() const { return m_contact; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QStringList lines() const;
    void describe();

    std::optional<Contact> m_contact;
};

} // namespace vigie::ui
