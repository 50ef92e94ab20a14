#include "ui/widgets/view_menu.h"

#include "ui/theme/glyph.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/view_dialog.h"

#include <QEvent>
#include <QMenu>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

ViewMenu::ViewMenu(ApiClient& api, UserId me, bool mayShare, QString place, std::function<SavedView()> present,
    NoticeBar& notice, QWidget* parent)
    : QPushButton(glyphIcon(Glyph::Bookmark), QString(), parent)
    , m_client(api)
    , m_me(me)
    , m_mayShare(mayShare)
    , m_place(std::move(place))
    , m_present(std::move(present))
    , m_notice(notice)
    , m_menu(new QMenu(this))
{
    setObjectName(u"views"_s);
    connect(this, &QPushButton::clicked, this, [this] {
        load(); // somebody else may have shared one meanwhile
        fill();
        m_menu->popup(mapToGlobal(QPoint(0, height() + 4)));
    });
    retranslate();
}

void ViewMenu::setShort(bool isShort)
{
    m_isShort = isShort;
    retranslate();
}

void ViewMenu::load()
{
    m_client.list(m_place).then(this, [this](Result<std::vector<SavedView>> views) {
        if (!views)
            return m_notice.tell(NoticeTone::Bad, textOf(views.error()));
        m_views = std::move(*views);
        if (m_menu->isVisible())
            fill();
    });
}

void ViewMenu::fill()
{
    m_menu->clear();
    addViews(false, tr("My views"));
    addViews(true, tr("Shared views"));
    connect(
        m_menu->addAction(glyphIcon(Glyph::Plus), tr("Save this view…")), &QAction::triggered, this, &ViewMenu::saveAs);
}

void ViewMenu::addViews(bool areShared, const QString& title)
{
    bool isFirst = true;
    for (const SavedView& view : m_views) {
        if (view.shared != areShared)
            continue;
        if (std::exchange(isFirst, false))
            m_menu->addSection(title);
        const QString name = QString::fromStdString(view.name).replace(u'&', u"&&"_s);
        if (view.ownerId != m_me) {
            connect(m_menu->addAction(glyphIcon(Glyph::Bookmark), name), &QAction::triggered, this,
                [this, view] { Q_EMIT chosen(view); });
            continue;
        }
        auto* const more = m_menu->addMenu(glyphIcon(Glyph::Bookmark), name);
        connect(more->addAction(glyphIcon(Glyph::Eye), tr("Show")), &QAction::triggered, this,
            [this, view] { Q_EMIT chosen(view); });
        connect(more->addAction(glyphIcon(Glyph::Refresh), tr("Update to what is shown now")), &QAction::triggered,
            this, [this, view] { update(view); });
        connect(more->addAction(glyphIcon(Glyph::Pencil), tr("Rename or share…")), &QAction::triggered, this,
            [this, view] { openDialog(view); });
        connect(more->addAction(glyphIcon(Glyph::Trash), tr("Delete")), &QAction::triggered, this,
            [this, view] { remove(view); });
    }
    if (!isFirst)
        m_menu->addSeparator();
}

void ViewMenu::saveAs()
{
    SavedView view = m_present();
    view.place = m_place.toStdString();
    openDialog(view);
}

void ViewMenu::openDialog(const SavedView& view)
{
    auto* const dialog = new ViewDialog(m_client, view, m_mayShare, window());
    connect(dialog, &ViewDialog::saved, this, [this](const SavedView& saved) {
        m_notice.tell(NoticeTone::Plain, tr("The view \"%1\" is saved.").arg(QString::fromStdString(saved.name)));
        load();
    });
    dialog->open();
}

void ViewMenu::update(const SavedView& view)
{
    SavedView now = m_present();
    now.id = view.id;
    now.version = view.version;
    m_client.change(now, {"query", "columns"}).then(this, [this, view](Result<SavedView> result) {
        if (!result)
            return m_notice.tell(NoticeTone::Bad, textOf(result.error()));
        m_notice.tell(NoticeTone::Plain, tr("The view \"%1\" is saved.").arg(QString::fromStdString(view.name)));
        load();
    });
}

void ViewMenu::remove(const SavedView& view)
{
    m_client.remove(view.id).then(this, [this, view](Result<void> result) {
        if (!result)
            return m_notice.tell(NoticeTone::Bad, textOf(result.error()));
        m_notice.tell(NoticeTone::Plain, tr("The view \"%1\" is deleted.").arg(QString::fromStdString(view.name)));
        load();
    });
}

void ViewMenu::retranslate()
{
    setText(m_isShort ? QString() : tr("Views"));
    setAccessibleName(tr("Views"));
    setToolTip(tr("Saved views"));
}

void ViewMenu::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPushButton::changeEvent(event);
}

} // namespace vigie::ui
