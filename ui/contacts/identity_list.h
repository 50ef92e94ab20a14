#pragma once

#include "ui/client/contact_client.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

/// What a contact is known by, to add to and to take from.
class IdentityList : public QWidget {
    Q_OBJECT

public:
    IdentityList(ContactClient client, bool mayWrite, QWidget* parent = nullptr);

    void show(const Contact& contact);

Q_SIGNALS:
    void changed(const vigie::Contact& contact);
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeForm();
    void fill();
    void addRow(const ContactIdentity& identity);
    void add();
    void take(const ContactIdentity& identity);
    void reload();
    void retranslate();

    ContactClient m_client;
    bool m_mayWrite;
    Contact m_contact;
    QVBoxLayout* m_rows;
    QPushButton* m_begin;
    QWidget* m_form;
    QComboBox* m_kind;
    QLineEdit* m_value;
    QPushButton* m_add;
    QLabel* m_wrong;
};

} // namespace vigie::ui
