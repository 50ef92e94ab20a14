#include "server/events/notice_words.h"

#include "server/calendar/time_words.h"

namespace vigie::notice_words {

namespace {

struct Words {
    Text subject;
    Text sentence;
};

const Words& wordsOf(EventNotice notice)
{
    static const Words cancelled{{"Cancelled: %1", "Annulé : %1"},
        {"the event you meant to come to does not take place.",
            "l'événement auquel vous étiez attendu n'aura pas lieu."}};
    static const Words restored{{"Takes place after all: %1", "Maintenu : %1"},
        {"the event does take place, contrary to what we wrote.",
            "l'événement a bien lieu, contrairement à ce que nous avions annoncé."}};
    static const Words moved{{"Changed: %1", "Modifié : %1"},
        {"the time or the place of the event has changed.", "l'heure ou le lieu de l'événement a changé."}};
    static const Words admitted{{"There is a place for you: %1", "Une place pour vous : %1"},
        {"a place has become free, and it is yours.", "une place s'est libérée : elle est pour vous."}};
    static const Words ticket{{"Your ticket: %1", "Votre billet : %1"},
        {"here is your ticket. Show its code at the door, on paper or on a screen.",
            "voici votre billet. Présentez son code à l'entrée, sur papier ou sur un écran."}};
    switch (notice) {
    case EventNotice::Cancelled:
        return cancelled;
    case EventNotice::Restored:
        return restored;
    case EventNotice::Moved:
        return moved;
    case EventNotice::Admitted:
        return admitted;
    case EventNotice::Ticket:
        break;
    }
    return ticket;
}

} // namespace

std::string subject(const Event& event, EventNotice notice, Language language)
{
    return Message(wordsOf(notice).subject, {event.title}).in(language);
}

std::string body(const Event& event, EventNotice notice, const std::string& name, Language language)
{
    const Text greeting{"Hello %1,", "Bonjour %1,"};
    std::string out = Message(greeting, {name}).in(language) + "\n\n" + Message(wordsOf(notice).sentence).in(language)
        + "\n\n" + event.title + "\n" + calendar::spanText(event.startsAt, event.endsAt, event.timeZone, language);
    if (!event.place.empty())
        out += "\n" + event.place;
    if (notice == EventNotice::Cancelled && !event.cancelReason.empty())
        out += "\n\n" + event.cancelReason;
    return out + "\n";
}

} // namespace vigie::notice_words
