#pragma once

#include "server/users/user_api.h"
#include "ui/widgets/detail_pane.h"

#include <optional>

namespace vigie::ui {

class ConfirmButton;

/// The selected invitation, and its end.
class InvitationDetail : public DetailPane {
    Q_OBJECT

public:
    explicit InvitationDetail(QWidget* parent);

    void show(const std::optional<Invitation>& invitation);

Q_SIGNALS:
    void withdrawRequested();

protected:
    void retranslate() override;

private:
    void fill();

    std::optional<Invitation> m_invitation;
    QLabel* m_words;
    ConfirmButton* m_withdraw;
};

} // namespace vigie::ui
