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

namespace vigie::phone {

namespace {

bool isPlainE164(std::string_view text)
{
    return text.size() >= 9 && text.size() <= 16 && text[0] == '+'
        && std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::string toE164(std::string_view text, const std::string& region)
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

} // namespace vigie::phone
