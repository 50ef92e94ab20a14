#include "server/calendar/calendar_document.h"

#include <libical/ical.h>
#include <memory>

namespace vigie::calendar {

namespace {

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

icaltimetype utc(Instant instant)
{
    return icaltime_from_timet_with_zone(static_cast<time_t>(instant.ms / 1000), 0, icaltimezone_get_utc_timezone());
}

icalproperty_status statusOf(const Entry& entry)
{
    if (entry.isCancelled)
        return ICAL_STATUS_CANCELLED;
    return entry.isTentative ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED;
}

icalcomponent* eventOf(const Entry& entry)
{
    icalcomponent* const event = icalcomponent_new_vevent();
    const auto add = [event](icalproperty* property) { icalcomponent_add_property(event, property); };
    const auto addText = [&](const std::string& text, auto make) {
        if (!text.empty())
            add(make(text.c_str()));
    };
    add(icalproperty_new_uid(entry.uid.c_str()));
    add(icalproperty_new_dtstamp(utc(entry.changedAt)));
    add(icalproperty_new_lastmodified(utc(entry.changedAt)));
    add(icalproperty_new_sequence(static_cast<int>(entry.version - 1)));
    add(icalproperty_new_dtstart(utc(entry.startsAt)));
    add(icalproperty_new_dtend(utc(entry.endsAt)));
    add(icalproperty_new_status(statusOf(entry)));
    addText(entry.title, icalproperty_new_summary);
    addText(entry.description, icalproperty_new_description);
    addText(entry.place, icalproperty_new_location);
    addText(entry.url, icalproperty_new_url);
    return event;
}

} // namespace

std::string document(const std::string& name, const std::vector<Entry>& entries)
{
    const Component calendar(icalcomponent_new_vcalendar(), &icalcomponent_free);
    const auto add = [&](icalproperty* property) { icalcomponent_add_property(calendar.get(), property); };
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid("-//Vigie//Vigie//EN"));
    add(icalproperty_new_calscale("GREGORIAN"));
    add(icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalproperty* const shownName = icalproperty_new_x(name.c_str()); // most calendars show this one
    icalproperty_set_x_name(shownName, "X-WR-CALNAME");
    add(shownName);
    for (const auto& entry : entries)
        icalcomponent_add_component(calendar.get(), eventOf(entry));
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(
        icalcomponent_as_ical_string_r(calendar.get()), &icalmemory_free_buffer);
    return text ? text.get() : "";
}

} // namespace vigie::calendar
