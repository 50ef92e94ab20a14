#include "ui/settings/report_section.h"

#include "ui/settings/settings_card.h"
#include "ui/settings/text_editors.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/text_label.h"

#include <QBuffer>
#include <QCheckBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize logoRoom(720, 240); // four pixels for each point it may take on paper
constexpr QSize logoShown(180, 60);
constexpr int offersHeight = 140;
constexpr int teamHeight = 64;
constexpr int longestQuiet = 10'080; // a week

} // namespace

ReportSection::ReportSection(const PageParts& parts, QWidget* parent)
    : RecordSection(parts, u"settings/reports"_s, parent)
    , m_client(parts.api)
    , m_look(addCard())
    , m_words(addCard())
    , m_automation(addCard())
    , m_logo(new QLabel(this))
    , m_choose(new QPushButton(glyphIcon(Glyph::Image), QString(), this))
    , m_remove(new QPushButton(glyphIcon(Glyph::Trash), QString(), this))
    , m_color(new QLineEdit(this))
    , m_footer(new QLineEdit(this))
    , m_offers(linesEdit(this, u"reportOffers"_s, offersHeight))
    , m_automatic(new QCheckBox(this))
    , m_quiet(new QSpinBox(this))
    , m_mailsLead(new QCheckBox(this))
    , m_team(linesEdit(this, u"reportTeam"_s, teamHeight))
{
    build();
    ReportSection::retranslate();
    begin();
}

void ReportSection::build()
{
    m_choose->setObjectName(u"chooseLogo"_s);
    m_remove->setObjectName(u"removeLogo"_s);
    m_color->setObjectName(u"reportColor"_s);
    m_color->setPlaceholderText(u"#0b7a83"_s);
    m_footer->setObjectName(u"reportFooter"_s);
    m_automatic->setObjectName(u"reportAutomatic"_s);
    m_mailsLead->setObjectName(u"reportMailsLead"_s);
    m_quiet->setObjectName(u"reportQuiet"_s);
    m_quiet->setRange(1, longestQuiet);
    m_logo->setFixedHeight(logoShown.height());
    auto* const logo = new QHBoxLayout;
    logo->setSpacing(12);
    logo->addWidget(m_logo);
    logo->addWidget(m_choose);
    logo->addWidget(m_remove);
    logo->addStretch();
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(16);
    grid->addWidget(addField(u"color"_s, m_color), 0, 0);
    grid->addWidget(addField(u"footer"_s, m_footer), 0, 1);
    grid->setColumnStretch(1, 1);
    m_look->body()->addWidget(&draftBar());
    m_look->body()->addWidget(&notice());
    m_look->body()->addLayout(logo);
    m_look->body()->addLayout(grid);
    m_words->body()->addWidget(addField(u"offers"_s, m_offers));
    m_automation->body()->addWidget(addField(u"automatic"_s, m_automatic));
    m_automation->body()->addWidget(addField(u"quietMinutes"_s, m_quiet));
    m_automation->body()->addWidget(addField(u"mailsLead"_s, m_mailsLead));
    m_automation->body()->addWidget(addField(u"team"_s, m_team));
    addToColumn(&bar());
    connect(m_choose, &QPushButton::clicked, this, &ReportSection::chooseLogo);
    connect(m_remove, &QPushButton::clicked, this, &ReportSection::removeLogo);
    const auto follow = [this](bool isOn) {
        for (QWidget* const one :
            {static_cast<QWidget*>(m_quiet), static_cast<QWidget*>(m_mailsLead), static_cast<QWidget*>(m_team)})
            one->setEnabled(isOn);
    };
    connect(m_automatic, &QCheckBox::toggled, this, follow);
    follow(false);
}

void ReportSection::chooseLogo()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose a logo"), {}, tr("Pictures (*.png *.jpg *.jpeg *.svg *.webp *.gif *.bmp)"));
    if (path.isEmpty())
        return;
    QImageReader reader(path);
    reader.setAutoTransform(true);
    if (path.endsWith(".svg"_L1, Qt::CaseInsensitive))
        reader.setScaledSize(reader.size().scaled(logoRoom, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return notice().tell(NoticeTone::Bad, tr("%1 is no picture: %2").arg(path, reader.errorString()));
    setLogo(image);
}

void ReportSection::setLogo(const QImage& image)
{
    const bool isLarge = image.width() > logoRoom.width() || image.height() > logoRoom.height();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    (isLarge ? image.scaled(logoRoom, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image).save(&buffer, "PNG");
    m_saveLogo = m_client.saveLogo(png);
    m_saveLogo.then(this, [this, png](const Result<ReportSettings>& settings) {
        if (!settings)
            return notice().tell(NoticeTone::Bad, textOf(settings.error()));
        showLogo(png);
    });
}

void ReportSection::removeLogo()
{
    m_dropLogo = m_client.removeLogo();
    m_dropLogo.then(this, [this](const Result<void>& done) {
        if (!done)
            return notice().tell(NoticeTone::Bad, textOf(done.error()));
        showLogo({});
    });
}

void ReportSection::showLogo(const QByteArray& png)
{
    QImage image = QImage::fromData(png);
    m_logo->setVisible(!image.isNull());
    m_remove->setVisible(!image.isNull());
    if (image.isNull())
        return;
    const QSize pixels = logoShown * devicePixelRatioF();
    image = image.scaled(pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    image.setDevicePixelRatio(devicePixelRatioF());
    m_logo->setPixmap(QPixmap::fromImage(image));
}

void ReportSection::took(const ReportSettings& settings)
{
    if (!settings.logoSetAt)
        return showLogo({});
    m_logoReply.cancel();
    m_logoReply = m_client.logo();
    m_logoReply.then(this, [this](const Result<QByteArray>& png) { showLogo(png ? *png : QByteArray()); });
}

QString ReportSection::fieldWord(std::string_view field) const
{
    if (field == "color")
        return tr("Colour");
    if (field == "footer")
        return tr("At the foot of every page");
    if (field == "offers")
        return tr("What you offer");
    if (field == "quietMinutes")
        return tr("Minutes of silence");
    if (field == "team")
        return tr("And to");
    return field == "automatic" ? tr("By itself") : tr("To the lead");
}

void ReportSection::retranslate()
{
    m_look->setTitle(tr("Look"));
    m_look->setExplanation(tr("Reports are PDF files under your name."));
    m_words->setTitle(tr("Recommendations"));
    m_automation->setTitle(tr("By itself"));
    m_choose->setText(tr("Logo…"));
    m_remove->setToolTip(tr("Remove the logo"));
    m_remove->setAccessibleName(tr("Remove the logo"));
    m_logo->setAccessibleName(tr("Logo"));
    for (FormField* const field : fields()) {
        if (field->path() != "automatic"_L1 && field->path() != "mailsLead"_L1)
            field->setLabel(fieldWord(field->path().toStdString()));
    }
    m_footer->setPlaceholderText(tr("your company's name"));
    m_automatic->setText(tr("Write a report once a conversation has gone quiet"));
    m_mailsLead->setText(tr("Send it to the lead, without the score"));
    fields()[2]->setHint(tr("Services, prices, what suits whom: the assistant recommends nothing else."));
    fields()[4]->setHint(tr("After so long without a word, the conversation counts as over."));
    fields()[6]->setHint(tr("Addresses of your team, one a line: they get it with the score."));
}

QString ReportSection::valueText(const ReportSettings& settings, std::string_view field) const
{
    const auto yesOrNo = [](bool is) { return is ? tr("yes") : tr("no"); };
    if (field == "automatic")
        return yesOrNo(settings.automatic);
    if (field == "mailsLead")
        return yesOrNo(settings.mailsLead);
    if (field == "quietMinutes")
        return QString::number(settings.quietMinutes);
    return field == "team" ? QString::number(settings.team.size()) : textIn(settings, field);
}

void ReportSection::noticed(const Change& change)
{
    if (change.entity == "reportSettings" && !isUnsaved() && !isSaving())
        reload();
}

void ReportSection::fill(const ReportSettings& settings)
{
    QStringList team;
    for (const auto& address : settings.team)
        team.append(qt(address));
    m_color->setText(qt(settings.color));
    m_footer->setText(qt(settings.footer));
    m_offers->setPlainText(qt(settings.offers));
    m_automatic->setChecked(settings.automatic);
    m_quiet->setValue(settings.quietMinutes);
    m_mailsLead->setChecked(settings.mailsLead);
    m_team->setPlainText(team.join(u'\n'));
}

ReportSettings ReportSection::read() const
{
    ReportSettings settings = base();
    settings.color = m_color->text().trimmed().toStdString();
    settings.footer = m_footer->text().trimmed().toStdString();
    settings.offers = m_offers->toPlainText().trimmed().toStdString();
    settings.automatic = m_automatic->isChecked();
    settings.quietMinutes = m_quiet->value();
    settings.mailsLead = m_mailsLead->isChecked();
    settings.team = linesIn(m_team->toPlainText());
    return settings;
}

} // namespace vigie::ui
