#include "ui/settings/recovery_codes_view.h"

#include "ui/theme/glyph.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>

namespace vigie::ui {

using namespace Qt::StringLiterals;

RecoveryCodesView::RecoveryCodesView(QWidget* parent)
    : QWidget(parent)
    , m_notice(new NoticeBar(this))
    , m_codes(textLabel(this))
    , m_explanation(textLabel(this, TextSize::Base, ink::secondary))
    , m_copy(new QPushButton(glyphIcon(Glyph::Copy), QString(), this))
    , m_save(new QPushButton(glyphIcon(Glyph::Download), QString(), this))
    , m_done(new QPushButton(this))
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(static_cast<int>(TextSize::Base));
    m_codes->setFont(font);
    m_codes->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_codes->setObjectName(u"recoveryCodes"_s);
    m_done->setDefault(true);
    m_done->setObjectName(u"codesKept"_s);
    setFocusProxy(m_copy);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch();
    buttons->addWidget(m_done);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_notice);
    layout->addWidget(m_codes);
    layout->addWidget(m_explanation);
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, &RecoveryCodesView::copy);
    connect(m_save, &QPushButton::clicked, this, &RecoveryCodesView::askWhere);
    connect(m_done, &QPushButton::clicked, this, [this] {
        setCodes({});
        Q_EMIT kept();
    });
    retranslate();
}

void RecoveryCodesView::setCodes(const std::vector<std::string>& codes)
{
    m_list.clear();
    for (const auto& code : codes)
        m_list.append(QString::fromStdString(code));
    QString text;
    for (qsizetype i = 0; i < m_list.size(); ++i)
        text += m_list[i] + (i % 2 == 0 ? u"      "_s : u"\n"_s);
    m_codes->setText(text.trimmed());
    m_isCopied = false;
    m_notice->hide();
    retranslate();
}

QString RecoveryCodesView::asText() const
{
    return tr("Vigie, recovery codes. Each signs in once without the app.") + u"\n\n"_s + m_list.join(u'\n') + u'\n';
}

void RecoveryCodesView::copy()
{
    QApplication::clipboard()->setText(asText());
    m_isCopied = true;
    retranslate();
}

void RecoveryCodesView::askWhere()
{
    auto* const dialog = new QFileDialog(this, tr("Save the recovery codes"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(u"vigie-recovery-codes.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (saveTo(path))
            m_notice->tell(NoticeTone::Plain, tr("Saved in %1.").arg(path));
        else
            m_notice->tell(
                NoticeTone::Bad, tr("%1 could not be written: choose another place, or copy the codes.").arg(path));
    });
    dialog->open();
}

bool RecoveryCodesView::saveTo(const QString& path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(asText().toUtf8());
    return file.commit();
}

void RecoveryCodesView::retranslate()
{
    m_explanation->setText(
        tr("Each signs in once when your phone is lost. They are not shown again: copy or save them now."));
    m_copy->setText(m_isCopied ? tr("Copied") : tr("Copy"));
    m_save->setText(tr("Save as a text file"));
    m_done->setText(tr("I have kept them"));
    m_codes->setAccessibleName(tr("Recovery codes"));
}

void RecoveryCodesView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
