#include "ui/widgets/view_dialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 380;

} // namespace

ViewDialog::ViewDialog(ViewClient client, const SavedView& view, bool mayShare, QWidget* parent)
    : RecordDialog(view, parent)
    , m_client(client)
    , m_name(new QLineEdit(this))
    , m_shared(new QCheckBox(this))
{
    m_name->setObjectName(u"viewName"_s);
    m_shared->setVisible(mayShare);
    auto* const column = new QVBoxLayout;
    column->setSpacing(14);
    column->addWidget(addField(u"name"_s, m_name));
    column->addWidget(m_shared);
    build(column);
    setFixedWidth(formWidth);
    ViewDialog::retranslate();
    ViewDialog::fill(view);
}

void ViewDialog::retranslate()
{
    setWindowTitle(isNew() ? tr("Save this view") : tr("Change the view"));
    field(u"name"_s)->setLabel(tr("Name of the view"));
    field(u"name"_s)->setHint(tr("It keeps the filters, the order and the columns as they are now."));
    m_shared->setText(tr("Share it with everybody in the company"));
    setSaveWord(tr("Save"));
}

void ViewDialog::fill(const SavedView& view)
{
    m_name->setText(QString::fromStdString(view.name));
    m_shared->setChecked(view.shared);
}

SavedView ViewDialog::read() const
{
    SavedView view = base();
    view.name = m_name->text().trimmed().toStdString();
    view.shared = m_shared->isChecked();
    return view;
}

/// Of a new view, only the name is written here.
bool ViewDialog::isWritten() const
{
    return isNew() ? !m_name->text().trimmed().isEmpty() : RecordDialog::isWritten();
}

QString ViewDialog::fieldWord(std::string_view field) const
{
    return field == "shared" ? tr("Shared") : tr("Name of the view");
}

QString ViewDialog::valueText(const SavedView& view, std::string_view field) const
{
    return textIn(view, field);
}

Reply<SavedView> ViewDialog::create(const SavedView& view, const std::vector<std::string_view>&, const QByteArray& key)
{
    return m_client.create(view, key);
}

Reply<SavedView> ViewDialog::change(const SavedView& view, const std::vector<std::string_view>& fields)
{
    return m_client.change(view, fields);
}

} // namespace vigie::ui
