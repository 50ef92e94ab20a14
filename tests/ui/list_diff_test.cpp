#include "ui/widgets/list_diff.h"

#include <QtTest>

#include <random>

using namespace vigie::ui;
using Keys = list_diff::Keys;

namespace {

/// Does the three steps the way a model does them.
Keys applied(const ListDiff& diff, Keys list, const Keys& after)
{
    for (const auto& range : diff.removals)
        list.erase(list.begin() + range.first, list.begin() + range.first + range.count);
    if (!diff.order.empty()) {
        Keys ordered;
        for (const int from : diff.order)
            ordered.push_back(list[static_cast<std::size_t>(from)]);
        list = ordered;
    }
    for (const auto& range : diff.insertions)
        list.insert(list.begin() + range.first, after.begin() + range.first, after.begin() + range.first + range.count);
    return list;
}

} // namespace

class ListDiffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameListsNeedNothing()
    {
        QVERIFY(list_diff::between({}, {}).isEmpty());
        QVERIFY(list_diff::between({1, 2, 3}, {1, 2, 3}).isEmpty());
    }

    void neighboursGoInOneStep()
    {
        const auto diff = list_diff::between({1, 2, 3, 4, 5, 6}, {1, 4, 7, 8, 9});
        QCOMPARE(diff.removals, (std::vector<ListRange>{{4, 2}, {1, 2}}));
        QCOMPARE(diff.insertions, (std::vector<ListRange>{{2, 3}}));
        QVERIFY(diff.order.empty());
    }

    void anotherOrderIsOneStep()
    {
        const auto diff = list_diff::between({1, 2, 3}, {3, 1, 2});
        QVERIFY(diff.removals.empty() && diff.insertions.empty());
        QCOMPARE(diff.order, (std::vector<int>{2, 0, 1}));
    }

    void anyListBecomesAnyOther()
    {
        std::mt19937 random(20261121);
        for (int round = 0; round < 2'000; ++round) {
            Keys all(random() % 30);
            for (std::size_t i = 0; i < all.size(); ++i)
                all[i] = static_cast<std::int64_t>(i + 1);
            const auto some = [&] {
                Keys out = all;
                std::shuffle(out.begin(), out.end(), random);
                out.resize(out.empty() ? 0 : random() % (out.size() + 1));
                if (random() % 2)
                    std::sort(out.begin(), out.end());
                return out;
            };
            const Keys before = some();
            const Keys after = some();
            QCOMPARE(applied(list_diff::between(before, after), before, after), after);
        }
    }
};

QTEST_APPLESS_MAIN(ListDiffTest)
#include "list_diff_test.moc"
