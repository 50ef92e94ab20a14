#include "ui/widgets/record_edits.h"

namespace vigie::ui {

QString RecordEditsBase::changedWords(const QString& name, const QString& field)
{
    //: %1 is what a record is called, %2 the name of a field: "Ana Ferreira: “Company” changed"
    return tr("%1: “%2” changed").arg(name, field);
}

QString RecordEditsBase::failedWords(const QString& name, const QString& sentence)
{
    return tr("%1 was not changed. %2").arg(name, sentence);
}

} // namespace vigie::ui
