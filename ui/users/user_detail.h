#pragma once

#include "server/users/user_api.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/detail_pane.h"

#include <optional>

namespace vigie::ui {

class ConfirmButton;

/// Who the selected user is, and what one may do about them.
class UserDetail : public DetailPane {
    Q_OBJECT

public:
    /// `reader`: whoever is looking.
    UserDetail(const User& reader, QWidget* parent);

    void show(const std::optional<User>& user);

Q_SIGNALS:
    void editRequested();
    void linkRequested();
    void secondFactorOffRequested();
    void disableRequested(bool disabled);
    void deleteRequested();

protected:
    void retranslate() override;

private:
    QWidget* makeBody();
    void fill();
    void fillActions();
    void addFact(Glyph glyph, const QString& text);

    User m_reader;
    std::optional<User> m_user;
    QPushButton* m_edit;
    QVBoxLayout* m_facts;
    QLabel* m_roleWords;
    QWidget* m_actions;
    QPushButton* m_link;
    ConfirmButton* m_secondFactorOff;
    QPushButton* m_disable;
    ConfirmButton* m_delete;
    QLabel* m_deleteWords;
};

} // namespace vigie::ui
