#pragma once

#include "ui/widgets/record_order.h"
#include "ui/widgets/record_table_model.h"

#include <algorithm>
#include <map>

namespace vigie::ui::test {

struct Numbered {
    Id<struct NumberedTag> id;
    int score = 0;
    std::string name;
    std::int64_t version = 1;
};

} // namespace vigie::ui::test

template <>
struct vigie::FieldsOf<vigie::ui::test::Numbered> {
    using Numbered = vigie::ui::test::Numbered;
    static constexpr auto list = FieldList{field("id", &Numbered::id), field("score", &Numbered::score),
        field("name", &Numbered::name), field("version", &Numbered::version)};
};

namespace vigie::ui::test {

using NumberedModel = RecordTableModel<Numbered>;

/// A list on a server that answers at once, or when told to: the records of highest score first, a few to a page.
class NumberedList {
public:
    std::size_t pageSize = 3;

    std::map<std::int64_t, Numbered> records;
    Sort sort{"score", true};
    bool isAway = false;
    bool isSlow = false; ///< answers wait for release()
    int pagesAsked = 0;
    int recordsAsked = 0;

    Numbered& set(std::int64_t id, int score, const std::string& name = {})
    {
        auto& record = records[id];
        record = {{id}, score, name, record.version + 1};
        return record;
    }

    std::vector<Numbered> inOrder() const
    {
        std::vector<Numbered> out;
        for (const auto& [id, record] : records)
            out.push_back(record);
        std::sort(out.begin(), out.end(), [this](const Numbered& a, const Numbered& b) {
            // Names as a database with rules of its own may sort them: backwards.
            return sort.field == "name" ? a.name > b.name : compareInOrder(sort, a, b) < 0;
        });
        return out;
    }

    RecordSource<Numbered> source(std::function<bool(const Numbered&)> belongs = [](const Numbered&) { return true; })
    {
        return {[this](const QString& cursor) { return page(cursor); }, [this](std::int64_t id) { return one(id); },
            std::move(belongs), [this](const Numbered& a, const Numbered& b) { return compareInOrder(sort, a, b); }};
    }

    void release()
    {
        for (const auto& answer : std::exchange(m_waiting, {}))
            answer();
    }

    static Change change(std::int64_t id, ChangeAction action = ChangeAction::Updated)
    {
        Change out;
        out.entityId = id;
        out.action = action;
        return out;
    }

private:
    Reply<RecordPage<Numbered>> page(const QString& cursor)
    {
        ++pagesAsked;
        const auto all = inOrder();
        const auto from = cursor.isEmpty() ? 0 : placeAfter(all, cursor);
        const auto to = std::min(all.size(), from + pageSize);
        RecordPage<Numbered> out;
        out.items.assign(
            all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(to));
        if (to < all.size())
            out.next = QStringLiteral("%1:%2:%3")
                           .arg(out.items.back().score)
                           .arg(out.items.back().id.value)
                           .arg(QString::fromStdString(out.items.back().name));
        return answered<RecordPage<Numbered>>(std::move(out));
    }

    /// A cursor tells the last record of a page by its values, as the server's does: it holds while others change.
    std::size_t placeAfter(const std::vector<Numbered>& all, const QString& cursor) const
    {
        Numbered last;
        last.score = cursor.section(QLatin1Char(':'), 0, 0).toInt();
        last.id.value = cursor.section(QLatin1Char(':'), 1, 1).toLongLong();
        last.name = cursor.section(QLatin1Char(':'), 2).toStdString();
        const auto after = std::find_if(all.begin(), all.end(), [&](const Numbered& record) {
            return sort.field == "name" ? record.name < last.name : compareInOrder(sort, last, record) < 0;
        });
        return static_cast<std::size_t>(after - all.begin());
    }

    Reply<Numbered> one(std::int64_t id)
    {
        ++recordsAsked;
        const auto found = records.find(id);
        return answered<Numbered>(found == records.end() ? Result<Numbered>(errors::notFound()) : found->second);
    }

    template <class T>
    Reply<T> answered(Result<T> result)
    {
        ReplySource<T> source;
        const auto answer = [source, result = isAway ? Result<T>(errors::unavailable()) : std::move(result)] {
            source.finish(result);
        };
        if (isSlow)
            m_waiting.push_back(answer);
        else
            answer();
        return source.reply();
    }

    std::vector<std::function<void()>> m_waiting;
};

inline std::vector<RecordColumn<Numbered>> numberedColumns()
{
    const auto number = [](const Numbered& record) { return QString::number(record.score); };
    const auto name = [](const Numbered& record) { return QString::fromStdString(record.name); };
    return {{[] { return QString(); }, [](const Numbered&) { return QString(); }},
        {[] { return QStringLiteral("Score"); }, number, "score", Qt::AlignRight},
        {[] { return QStringLiteral("Name"); }, name, "name"}};
}

} // namespace vigie::ui::test
