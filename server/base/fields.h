#pragma once

#include "server/base/id.h"
#include "server/base/json.h"

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vigie {

/// What a field must obey. JSON reading, validation, the OpenAPI schema and table columns all come from here.
struct FieldRules {
    bool readOnly = false; ///< set by the server; ignored when a client sends it
    bool writeOnly = false; ///< never sent (a password)
    bool required = false; ///< must be present, and not blank, in what creates the record
    bool stored = true; ///< has a column of the same name (in snake_case)
    bool sortable = false; ///< a list may be sorted by it; its column is never null
    bool alphabetical = false; ///< sorted without case and accents: by a column <name>_order (text::foldedForSearch)
    bool email = false;
    bool password = false; ///< taken byte for byte: neither trimmed nor searched for control characters
    bool multiline = false; ///< newlines and tabs are welcome; other control characters never are
    std::size_t minLength = 0;
    std::size_t maxLength = 255; ///< in characters (code points)
    std::size_t maxItems = 100;
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
};

// The constraints one lists after a field's member: each is a change to its FieldRules.
constexpr auto maxLength(std::size_t n)
{
    return [n](FieldRules& r) { r.maxLength = n; };
}
constexpr auto minLength(std::size_t n)
{
    return [n](FieldRules& r) { r.minLength = n; };
}
constexpr auto range(double low, double high)
{
    return [low, high](FieldRules& r) {
        r.minimum = low;
        r.maximum = high;
    };
}
constexpr auto maxItems(std::size_t n)
{
    return [n](FieldRules& r) { r.maxItems = n; };
}
inline constexpr auto isEmail = [](FieldRules& r) {
    r.email = true;
    r.maxLength = 254;
};
inline constexpr auto isPassword = [](FieldRules& r) {
    r.password = true;
    r.maxLength = 200;
};
inline constexpr auto readOnly = [](FieldRules& r) { r.readOnly = true; };
inline constexpr auto writeOnly = [](FieldRules& r) {
    r.writeOnly = true;
    r.stored = false;
};
inline constexpr auto required = [](FieldRules& r) { r.required = true; };
inline constexpr auto notStored = [](FieldRules& r) { r.stored = false; };
inline constexpr auto sortable = [](FieldRules& r) { r.sortable = true; };
inline constexpr auto alphabetical = [](FieldRules& r) { r.sortable = r.alphabetical = true; };
inline constexpr auto multiline = [](FieldRules& r) { r.multiline = true; };

template <class Owner, class Member>
struct Field {
    using Type = Member;
    std::string_view name; // camelCase, as on the wire
    Member Owner::*member;
    FieldRules rules;
};

template <class Owner, class Member, class... Rules>
constexpr auto field(std::string_view name, Member Owner::*member, Rules... rules)
{
    Field<Owner, Member> out{name, member, {}};
    (rules(out.rules), ...);
    return out;
}

namespace detail {

template <std::size_t Index, class F>
struct FieldAt {
    F field;
};

template <class Indexes, class... Fs>
struct IndexedFields;
template <std::size_t... Indexes, class... Fs>
struct IndexedFields<std::index_sequence<Indexes...>, Fs...> : FieldAt<Indexes, Fs>... {
    template <class Fn>
    constexpr void forEach(Fn& fn) const
    {
        (fn(FieldAt<Indexes, Fs>::field), ...);
    }
};

} // namespace detail

/// The fields of a record. A std::tuple would do the same; twenty fields of it took a third of every compilation.
template <class... Fs>
struct FieldList : detail::IndexedFields<std::index_sequence_for<Fs...>, Fs...> {
    static constexpr std::size_t size = sizeof...(Fs);
    constexpr explicit FieldList(Fs... fields)
        : detail::IndexedFields<std::index_sequence_for<Fs...>, Fs...>{{fields}...}
    {
    }
};

/// Specialise with `static constexpr auto list = FieldList{field(...), ...};`
template <class T>
struct FieldsOf;

/// Specialise with `static constexpr std::array names{"new", ...};` in the order of the enumerators.
template <class E>
struct EnumNames;

template <class T>
concept HasFields = requires
{
    FieldsOf<T>::list;
};
template <class T>
concept NamedEnum = std::is_enum_v<T> && requires
{
    EnumNames<T>::names;
};

template <class T, class Fn>
constexpr void forEachField(Fn&& fn)
{
    FieldsOf<T>::list.forEach(fn);
}

template <class T>
constexpr std::size_t fieldCount = FieldsOf<T>::list.size;

template <NamedEnum E>
constexpr std::string_view nameOf(E value)
{
    return EnumNames<E>::names[static_cast<std::size_t>(value)];
}

template <NamedEnum E>
std::optional<E> enumFrom(std::string_view name)
{
    for (std::size_t i = 0; i < EnumNames<E>::names.size(); ++i) {
        if (name == EnumNames<E>::names[i])
            return static_cast<E>(i);
    }
    return std::nullopt;
}

/// "fitScore" -> "fit_score".
std::string toSnakeCase(std::string_view camel);

template <class T>
struct IsOptional : std::false_type {
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
};
template <class T>
struct IsVector : std::false_type {
};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {
};

// --- writing ---------------------------------------------------------------------------------------------------------

template <class T>
void writeJson(json::Writer& writer, const T& value)
{
    if constexpr (std::is_same_v<T, bool>)
        writer.boolean(value);
    else if constexpr (std::is_integral_v<T>)
        writer.number(static_cast<std::int64_t>(value));
    else if constexpr (std::is_floating_point_v<T>)
        writer.number(value);
    else if constexpr (NamedEnum<T>)
        writer.string(nameOf(value));
    else if constexpr (std::is_same_v<T, Instant>)
        writer.string(toIso(value));
    else if constexpr (IsId<T>::value) {
        if (value)
            writer.number(value.value);
        else
            writer.null();
    } else if constexpr (IsOptional<T>::value) {
        if (value)
            writeJson(writer, *value);
        else
            writer.null();
    } else if constexpr (IsVector<T>::value) {
        writer.beginArray();
        for (const auto& item : value)
            writeJson(writer, item);
        writer.endArray();
    } else if constexpr (HasFields<T>) {
        writer.beginObject();
        forEachField<T>([&](const auto& f) {
            if (f.rules.writeOnly)
                return;
            writer.key(f.name);
            writeJson(writer, value.*f.member);
        });
        writer.endObject();
    } else if constexpr (std::is_same_v<T, json::Value>) {
        writer.raw(json::toText(value));
    } else
        writer.string(value);
}

template <class T>
std::string toJson(const T& value)
{
    std::string out;
    out.reserve(512);
    json::Writer writer(out);
    writeJson(writer, value);
    return out;
}

/// A record as the JSON it is answered with, written straight from its row.
template <HasFields T>
struct JsonRecord {
    using Record = T;
    std::string text;
    std::int64_t version = 0; ///< 0 when the record has none
};

// --- reading ---------------------------------------------------------------------------------------------------------

/// Gathers every complaint about a body, so that a form shows them all at once.
using Details = std::vector<Detail>;

namespace reading {

void wrongType(Details& details, const std::string& path, Text sentence);
void checkString(Details& details, const std::string& path, const FieldRules& rules, std::string& value);
void checkNumber(Details& details, const std::string& path, const FieldRules& rules, double value);
bool readInteger(const json::Value& value, std::int64_t& out);
void badChoice(Details& details, const std::string& path, std::string allowed);
void tooManyItems(Details& details, const std::string& path, std::size_t limit);
void missing(Details& details, const std::string& path);

extern const Text aString, aNumber, anInteger, aBoolean, anInstant, anArray, anObject;

template <class T>
void readObject(const json::Object& object, T& target, Details& details, const std::string& prefix, bool creating);

template <NamedEnum E>
std::string choices()
{
    std::string out;
    for (const auto name : EnumNames<E>::names) {
        if (!out.empty())
            out += ", ";
        out += name;
    }
    return out;
}

template <class T>
void read(const json::Value& value, T& target, const FieldRules& rules, Details& details, const std::string& path)
{
    if constexpr (IsOptional<T>::value) {
        if (value.is_null()) {
            target.reset();
            return;
        }
        typename T::value_type inner{};
        read(value, inner, rules, details, path);
        target = std::move(inner);
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!value.is_bool())
            return wrongType(details, path, aBoolean);
        target = value.get_bool();
    } else if constexpr (std::is_integral_v<T> || IsId<T>::value) {
        std::int64_t number = 0;
        const bool isNoId = IsId<T>::value && value.is_null();
        if (!isNoId && !readInteger(value, number))
            return wrongType(details, path, anInteger);
        if constexpr (IsId<T>::value) {
            target.value = number;
        } else {
            if (number < std::numeric_limits<T>::min() || number > std::numeric_limits<T>::max())
                return wrongType(details, path, anInteger);
            checkNumber(details, path, rules, static_cast<double>(number));
            target = static_cast<T>(number);
        }
    } else if constexpr (std::is_floating_point_v<T>) {
        if (!value.is_number())
            return wrongType(details, path, aNumber);
        target = value.to_number<T>();
        checkNumber(details, path, rules, target);
    } else if constexpr (NamedEnum<T>) {
        const auto found
            = value.is_string() ? enumFrom<T>({value.get_string().data(), value.get_string().size()}) : std::nullopt;
        if (!found)
            return badChoice(details, path, choices<T>());
        target = *found;
    } else if constexpr (std::is_same_v<T, Instant>) {
        const auto instant
            = value.is_string() ? fromIso({value.get_string().data(), value.get_string().size()}) : std::nullopt;
        if (!instant)
            return wrongType(details, path, anInstant);
        target = *instant;
    } else if constexpr (IsVector<T>::value) {
        if (!value.is_array())
            return wrongType(details, path, anArray);
        const auto& array = value.get_array();
        if (array.size() > rules.maxItems)
            return tooManyItems(details, path, rules.maxItems);
        target.clear();
        for (std::size_t i = 0; i < array.size(); ++i) {
            typename T::value_type item{};
            read(array[i], item, rules, details, path + "[" + std::to_string(i) + "]");
            target.push_back(std::move(item));
        }
    } else if constexpr (HasFields<T>) {
        if (!value.is_object())
            return wrongType(details, path, anObject);
        readObject(value.get_object(), target, details, path + ".", true);
    } else if constexpr (std::is_same_v<T, json::Value>) {
        target = value;
    } else {
        // A text that is not optional takes null as "none": the seeds' front ends send null for an empty field.
        if (value.is_null())
            target.clear();
        else if (value.is_string())
            target.assign(value.get_string().data(), value.get_string().size());
        else
            return wrongType(details, path, aString);
        checkString(details, path, rules, target);
    }
}

template <class T>
bool isBlank(const T& value)
{
    if constexpr (std::is_same_v<T, std::string>)
        return value.empty();
    else
        return false;
}

/// The seeds' front ends send null for a number or a choice that was left alone.
template <class T>
bool isUnsent(const json::Value& value, const T&)
{
    return value.is_null()
        && (std::is_arithmetic_v<T> || NamedEnum<T> || std::is_same_v<T, Instant> || IsVector<T>::value);
}

template <class T>
void readObject(const json::Object& object, T& target, Details& details, const std::string& prefix, bool creating)
{
    forEachField<T>([&](const auto& f) {
        if (f.rules.readOnly)
            return;
        const auto* value = object.if_contains(boost::json::string_view(f.name.data(), f.name.size()));
        const std::string path = prefix + std::string(f.name);
        const std::size_t before = details.size();
        if (value && !isUnsent(*value, target.*f.member))
            read(*value, target.*f.member, f.rules, details, path);
        const bool isMissing = f.rules.required && (value ? isBlank(target.*f.member) : creating);
        if (isMissing && details.size() == before)
            missing(details, path);
    });
}

} // namespace reading

/// Reads a new record: every required field must be there. Unknown keys and read-only fields are ignored.
template <HasFields T>
Result<T> fromJson(const json::Value& value)
{
    if (!value.is_object())
        return errors::malformed(Text{"A JSON object is expected.", "Un objet JSON est attendu."});
    T target{};
    Details details;
    reading::readObject(value.get_object(), target, details, "", true);
    if (!details.empty())
        return errors::invalid(std::move(details));
    return target;
}

/// A change to a record: the fields a client sent, applied onto what is there.
template <HasFields T>
class Patch {
public:
    Patch() = default;
    explicit Patch(json::Object object)
        : m_object(std::move(object))
    {
    }

    bool has(std::string_view name) const
    {
        return m_object.contains(boost::json::string_view(name.data(), name.size()));
    }

    /// Sent, and not null.
    bool hasValue(std::string_view name) const
    {
        const auto* const value = m_object.if_contains(boost::json::string_view(name.data(), name.size()));
        return value && !value->is_null();
    }

    /// `record` with the sent fields replaced; an error names every field that breaks its constraint.
    Result<T> applyTo(T record) const { return apply(std::move(record), false); }

protected:
    Result<T> apply(T record, bool creating) const
    {
        Details details;
        reading::readObject(m_object, record, details, "", creating);
        if (!details.empty())
            return errors::invalid(std::move(details));
        return record;
    }

private:
    json::Object m_object;
};

/// A new record as a client sent it: has() tells a field that was sent from one left to its default.
template <HasFields T>
class Draft : public Patch<T> {
public:
    using Patch<T>::Patch;

    /// The record; every required field must have been sent.
    Result<T> build() const { return this->apply(T{}, true); }
};

} // namespace vigie
