#include "ui/imports/import_words.h"

#include "ui/widgets/words.h"

#include <QLocale>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

} // namespace

QString ImportWords::field(ImportField field)
{
    switch (field) {
    case ImportField::Name:
        return tr("Name");
    case ImportField::FirstName:
        return tr("First name");
    case ImportField::LastName:
        return tr("Last name");
    case ImportField::Email:
        return tr("E-mail");
    case ImportField::Phone:
        return tr("Phone");
    case ImportField::Company:
        return tr("Company");
    case ImportField::Status:
        return tr("Status");
    case ImportField::Source:
        return tr("Source");
    case ImportField::Tags:
        return tr("Tags");
    case ImportField::Notes:
        return tr("Notes");
    case ImportField::FitScore:
        return tr("Fit score");
    case ImportField::Owner:
        return tr("Owner");
    case ImportField::CreatedAt:
        return tr("Created on");
    case ImportField::Ignore:
        break;
    }
    return tr("Do not import");
}

QString ImportWords::match(LeadMatch match)
{
    switch (match) {
    case LeadMatch::EmailOrPhone:
        return tr("Same e-mail or phone");
    case LeadMatch::Email:
        return tr("Same e-mail");
    case LeadMatch::Phone:
        return tr("Same phone");
    case LeadMatch::Nothing:
        break;
    }
    return tr("Never: every row is a new lead");
}

QString ImportWords::whenMatched(WhenMatched whenMatched)
{
    switch (whenMatched) {
    case WhenMatched::Skip:
        return tr("Leave it as it is");
    case WhenMatched::Fill:
        return tr("Fill in what it lacks");
    case WhenMatched::Overwrite:
        break;
    }
    return tr("Replace it with the file's");
}

QString ImportWords::separator(const std::string& separator)
{
    return wordFor(
        separator, {{",", tr("Comma")}, {";", tr("Semicolon")}, {"\t", tr("Tab")}, {"|", tr("Vertical bar")}});
}

QString ImportWords::encoding(const std::string& encoding)
{
    return wordFor(encoding,
        {{"utf-8", u"UTF-8"_s}, {"utf-16le", u"UTF-16"_s}, {"utf-16be", u"UTF-16 BE"_s},
            {"windows-1252", tr("Western European")}});
}

QString ImportWords::counts(const ImportCounts& counts)
{
    QStringList out{tr("%1 new").arg(number(counts.created))};
    if (counts.updated > 0)
        out.append(tr("%1 changed").arg(number(counts.updated)));
    if (counts.skipped > 0)
        out.append(tr("%1 there already").arg(number(counts.skipped)));
    if (counts.refused > 0)
        out.append(tr("%1 refused").arg(number(counts.refused)));
    return out.join(u", "_s);
}

QString ImportWords::standing(const Import& import)
{
    switch (import.state) {
    case ImportState::Uploading:
        return tr("Not all of the file has been sent.");
    case ImportState::Reading:
        return tr("The file is being read.");
    case ImportState::Ready:
        return tr("Ready to be imported.");
    case ImportState::Checking:
        return tr("Being tried: %1 %").arg(import.progress);
    case ImportState::Importing:
        return tr("Being imported: %1 %. %2.").arg(import.progress).arg(counts(import.done));
    case ImportState::Done:
        return tr("Imported: %1.").arg(counts(import.done));
    case ImportState::Cancelled:
        return tr("Stopped half way: %1.").arg(counts(import.done));
    case ImportState::Failed:
        return problem(import);
    case ImportState::Undoing:
        return tr("Being undone: %1 %").arg(import.progress);
    case ImportState::Undone:
        break;
    }
    const QString gone = tr("Undone: %1 leads removed, %2 as before.")
                             .arg(number(import.undone.removed), number(import.undone.restored));
    return import.undone.kept == 0
        ? gone
        : gone + u' ' + tr("%1 stay: somebody has worked with them.").arg(number(import.undone.kept));
}

QString ImportWords::problem(const Import& import)
{
    const std::size_t language = QLocale().language() == QLocale::French ? 1 : 0;
    return language < import.problem.size() ? QString::fromStdString(import.problem[language]) : QString();
}

} // namespace vigie::ui
