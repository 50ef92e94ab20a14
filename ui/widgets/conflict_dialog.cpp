#include "ui/widgets/conflict_dialog.h"

#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 560;

} // namespace

ConflictDialog::ConflictDialog(const QString& record, const QString& who, const QString& when,
    const std::vector<ConflictingField>& fields, QWidget* parent)
    : QDialog(parent)
    , m_record(record)
    , m_who(who)
    , m_when(when)
    , m_words(textLabel(this, TextSize::Base, ink::secondary))
    , m_mine(textLabel(this, TextSize::Secondary, ink::secondary, QFont::Medium))
    , m_theirs(textLabel(this, TextSize::Secondary, ink::secondary, QFont::Medium))
    , m_saveMine(new QPushButton(this))
    , m_takeTheirs(new QPushButton(this))
    , m_later(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_saveMine->setObjectName(u"saveMine"_s);
    m_takeTheirs->setObjectName(u"takeTheirs"_s);
    m_saveMine->setDefault(true);
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(m_mine, 0, 1);
    grid->addWidget(m_theirs, 0, 2);
    int row = 1;
    for (const auto& field : fields) {
        const QString texts[] = {field.label, field.mine, field.theirs};
        for (int column = 0; column < 3; ++column) {
            auto* const label = textLabel(this, TextSize::Base, column == 0 ? ink::secondary : ink::primary);
            label->setText(texts[column].isEmpty() ? u"\u2013"_s : texts[column]);
            if (column > 0)
                label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(label, row, column, Qt::AlignTop);
        }
        ++row;
    }
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_later);
    buttons->addStretch();
    buttons->addWidget(m_takeTheirs);
    buttons->addWidget(m_saveMine);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(20);
    layout->addWidget(m_words);
    layout->addLayout(grid);
    layout->addLayout(buttons);
    setFixedWidth(dialogWidth);
    connect(m_later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_saveMine, &QPushButton::clicked, this, [this] {
        Q_EMIT mineChosen();
        accept();
    });
    connect(m_takeTheirs, &QPushButton::clicked, this, [this] {
        Q_EMIT theirsChosen();
        accept();
    });
    retranslate();
}

void ConflictDialog::retranslate()
{
    setWindowTitle(m_record.isEmpty() ? tr("Two versions") : m_record);
    const QString who = m_who.isEmpty() ? tr("Somebody") : m_who;
    m_words->setText(m_when.isEmpty()
            ? tr("%1 changed this while you were writing. Which one shall stay?").arg(who)
            : tr("%1 changed this while you were writing (%2). Which one shall stay?").arg(who, m_when));
    m_mine->setText(tr("Yours"));
    m_theirs->setText(tr("Theirs"));
    m_saveMine->setText(tr("Save mine"));
    m_takeTheirs->setText(tr("Keep theirs"));
    m_later->setText(tr("Back to writing"));
}

void ConflictDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace vigie::ui
