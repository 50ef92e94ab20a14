// The leads that the writing benches create: each a person of its own, told apart by a number of eight digits.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const firstPerson = 10_000_000;
/** More than can be created in a round. */
export const peopleOfARound = 4_000_000;

/** The number before the first person of a round. */
export const beforeRound = (round) => firstPerson + round * peopleOfARound;

/** What is posted for a person; the number may also be a mark to be replaced. */
export function personNamed(number) {
    return {
        name: `Camille Rivage ${number}`,
        email: `camille.${number}@rivage.example`,
        company: 'Atelier du Rivage',
        phone: `+336${number}`,
        status: 'new',
        source: 'website',
        tags: ['fair', 'newsletter'],
        notes: 'Met at the spring fair. Wants a quotation for forty seats before the end of the month.',
    };
}

/** The file that wrk/create_lead.lua takes its bodies from. */
export function writeTemplate(folder) {
    const file = join(folder, 'new_person.json');
    writeFileSync(file, JSON.stringify(personNamed('#')));
    return file;
}
