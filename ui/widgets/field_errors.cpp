#include "ui/widgets/field_errors.h"

#include "ui/client/api_errors.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"

#include <algorithm>

namespace vigie::ui {

void clearErrors(const std::vector<FormField*>& fields)
{
    for (FormField* const field : fields)
        field->setError({});
}

PlacedErrors placeErrors(const Error& error, const std::function<FormField*(const QString& path)>& fieldOf)
{
    PlacedErrors out;
    for (const Detail& detail : error.details) {
        FormField* const field = fieldOf(QString::fromStdString(detail.path));
        if (!field) {
            out.elsewhere.push_back(detail);
            continue;
        }
        field->setError(textOf(detail.message));
        out.first = out.first ? out.first : field->editor();
    }
    return out;
}

void showErrorsInSight(const Error& error, const std::vector<FormField*>& fields, NoticeBar* notice)
{
    const auto placed = placeErrors(error, [&](const QString& path) -> FormField* {
        const auto found
            = std::find_if(fields.begin(), fields.end(), [&](auto* f) { return !f->isHidden() && f->path() == path; });
        return found == fields.end() ? nullptr : *found;
    });
    if (!placed.first)
        notice->tell(NoticeTone::Bad, textOf(error));
}

void showErrors(const Error& error, const std::vector<FormField*>& fields, NoticeBar* notice)
{
    const auto placed = placeErrors(error, [&](const QString& path) -> FormField* {
        const auto found = std::find_if(
            fields.begin(), fields.end(), [&](auto* f) { return f->path() == path.section(u'[', 0, 0); });
        return found == fields.end() ? nullptr : *found;
    });
    QStringList elsewhere;
    for (const Detail& detail : placed.elsewhere)
        elsewhere.append(textOf(detail.message));
    if (placed.first)
        placed.first->setFocus();
    if (!placed.first || !elsewhere.isEmpty())
        notice->tell(NoticeTone::Bad, elsewhere.isEmpty() ? textOf(error) : elsewhere.join(u' '));
}

} // namespace vigie::ui
