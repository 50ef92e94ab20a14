#include "ui/widgets/record_dialog.h"

namespace vigie::ui {

QString RecordDialogWords::changedMeanwhile(const QStringList& fields)
{
    return tr("Somebody changed this meanwhile (%1). Your own changes are kept: check them, then save again.")
        .arg(fields.join(QStringLiteral(", ")));
}

} // namespace vigie::ui
