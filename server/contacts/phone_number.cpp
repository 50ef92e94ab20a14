#include "server/contacts/phone_number.h"

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#endif
#include <phonenumbers/phonenumberutil.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <unordered_set>

namespace vigie::phone {

namespace {

bool isPlainE164(std::string_view text)
{
    return text.size() >= 9 && text.size() <= 16 && text[0] == '+'
        && std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Which block of ten thousand numbers one in E.164 belongs to: all but its last four digits, and how many it has.
/// None for one so short that a country's rules might look at those four.
std::optional<std::uint64_t> blockOf(std::string_view text)
{
    constexpr std::size_t lastDigits = 4;
    constexpr std::size_t shortest = 12;
    if (text.size() < shortest || !isPlainE164(text))
        return std::nullopt;
    std::uint64_t digits = 0;
    std::from_chars(text.data() + 1, text.data() + text.size() - lastDigits, digits);
    return digits * 100 + text.size();
}

/// The blocks whose numbers stay as they are. A file of leads has many numbers of each, and reading one takes 9 µs.
class KnownBlocks {
public:
    bool contains(std::uint64_t block) const { return m_blocks.contains(block); }

    void add(std::uint64_t block)
    {
        if (m_blocks.size() >= most)
            m_blocks.clear();
        m_blocks.insert(block);
    }

private:
    static constexpr std::size_t most = 50'000; // some 2 MB

    std::unordered_set<std::uint64_t> m_blocks;
};

std::string readNumber(std::string_view text, const std::string& region)
{
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits < 5 || text.size() > 40)
        return {};
    const auto* const util = PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const bool isNumber = util->Parse(std::string(text), region, &number) == PhoneNumberUtil::NO_PARSING_ERROR
        && util->IsPossibleNumber(number);
    if (!isNumber)
        return {};
    std::string out;
    util->Format(number, PhoneNumberUtil::E164, &out);
    return isPlainE164(out) ? out : std::string();
}

} // namespace

std::string toE164(std::string_view text, const std::string& region)
{
    thread_local KnownBlocks known;
    const auto block = blockOf(text);
    if (block && known.contains(*block))
        return std::string(text);
    std::string out = readNumber(text, region);
    if (block && out == text)
        known.add(*block);
    return out;
}

} // namespace vigie::phone
