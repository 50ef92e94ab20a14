#pragma once

#include "server/base/permission.h"

#include <QComboBox>

namespace vigie::ui {

/// The roles somebody may give: nobody hands out more than they hold.
class RoleChoice : public QComboBox {
    Q_OBJECT

public:
    RoleChoice(Role giver, QWidget* parent);

    void choose(Role role);
    Role role() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

} // namespace vigie::ui
