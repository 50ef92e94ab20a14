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

void showErrors(const Error& error, const std::vector<FormField*>& fields, NoticeBar* notice)
{
    QStringList elsewhere;
    QWidget* first = nullptr;
    for (const Detail& detail : error.details) {
        const auto path = QString::fromStdString(detail.path).section(u'[', 0, 0);
        const auto field = std::find_if(fields.begin(), fields.end(), [&](auto* f) { return f->path() == path; });
        if (field == fields.end()) {
            elsewhere.append(ui::textOf(detail.message));
            continue;
        }
        (*field)->setError(ui::textOf(detail.message));
        first = first ? first : (*field)->editor();
    }
    if (first)
        first->setFocus();
    if (!first || !elsewhere.isEmpty())
        notice->tell(NoticeTone::Bad, elsewhere.isEmpty() ? ui::textOf(error) : elsewhere.join(u' '));
}

} // namespace vigie::ui
