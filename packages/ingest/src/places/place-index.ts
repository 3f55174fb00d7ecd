import { soundLikeness } from "@throughline/model/sound/sound-distance";
import { soundForm, wholeSoundForm } from "./sound-form.ts";
import { openSoundIndex } from "./sound-index.ts";

/** A town or village of the gazetteer. Coordinates in decimal degrees. */
export interface Place {
  /** GeoNames id. */
  readonly placeId: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  readonly name: string;
  readonly otherNames: readonly string[];
}

/** A place that a text may mean, and why. */
export interface PlaceSuggestion {
  readonly place: Place;
  /** The name of the place that comes nearest. */
  readonly nearest: string;
  /** `exact`: a name of the place as written; `sound`: one that sounds the same or nearly. */
  readonly reason: "exact" | "sound";
  /** 0 to 1. */
  readonly likeness: number;
}

export interface SuggestSetting {
  readonly limit: number;
  /** ISO 3166-1 alpha-2: its places go before others that are as likely. Otherwise the country whose script the text is in. */
  readonly country?: string;
}

export interface PlaceIndex {
  /** The places a text may mean, best first. Suggestions for a person to choose from: nothing is ever taken by itself. */
  suggest(text: string, setting: SuggestSetting): readonly PlaceSuggestion[];
}

interface Sounding {
  readonly place: Place;
  readonly name: string;
  readonly form: string;
}

const compared = 120;
const leastLikeness = 0.55;

/** Indexes places by what their names are and how they sound. */
export function openPlaceIndex(places: readonly Place[]): PlaceIndex {
  const named = new Map<string, Sounding[]>();
  for (const sounding of places.flatMap(soundingsOf)) {
    const form = nameForm(sounding.name);
    named.set(form, [...(named.get(form) ?? []), sounding]);
  }
  const sounds = openSoundIndex(places.flatMap(differentSoundings), ({ form }) => form);
  return {
    suggest: (text, { limit, country }) => {
      const exact = (named.get(nameForm(text)) ?? []).map((sounding) => suggestion(sounding, "exact", 1));
      const whole = wholeSoundForm(text);
      const form = soundForm(text);
      const near = (form === "" ? [] : sounds.nearest(form, compared))
        .filter(({ likeness }) => likeness >= leastLikeness)
        .map(({ entry, likeness }) =>
          suggestion(entry, "sound", likeness * 0.95 + soundLikeness(whole, wholeSoundForm(entry.name)) * 0.04),
        );
      return best([...exact, ...near], country ?? countryOfScript(text)).slice(0, limit);
    },
  };
}

function soundingsOf(place: Place): readonly Sounding[] {
  return [place.name, ...place.otherNames].map((name) => ({ place, name, form: soundForm(name) }));
}

/** One sounding for each form that a place's names have. */
function differentSoundings(place: Place): readonly Sounding[] {
  const byForm = new Map([...soundingsOf(place)].reverse().map((sounding) => [sounding.form, sounding] as const));
  byForm.delete("");
  return [...byForm.values()];
}

function suggestion({ place, name }: Sounding, reason: PlaceSuggestion["reason"], likeness: number): PlaceSuggestion {
  return { place, nearest: name, reason, likeness };
}

/** Each place once, at its likeliest name. The text's country and the size of the place part what is nearly as likely. */
function best(suggestions: readonly PlaceSuggestion[], country: string | undefined): readonly PlaceSuggestion[] {
  const rank = ({ likeness, place }: PlaceSuggestion): number =>
    likeness + (place.country === country ? 0.12 : 0) + Math.log10(place.population + 10) * 0.006;
  const byPlace = new Map<number, PlaceSuggestion>();
  for (const one of suggestions) {
    if ((byPlace.get(one.place.placeId)?.likeness ?? 0) < one.likeness) byPlace.set(one.place.placeId, one);
  }
  return [...byPlace.values()].sort((left, right) => rank(right) - rank(left) || left.place.placeId - right.place.placeId);
}

function nameForm(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** The country in whose script a text is written, for scripts of one country of the field. */
function countryOfScript(text: string): string | undefined {
  if (/\p{Script=Thai}/u.test(text)) return "TH";
  if (/\p{Script=Myanmar}/u.test(text)) return "MM";
  if (/\p{Script=Khmer}/u.test(text)) return "KH";
  return /\p{Script=Lao}/u.test(text) ? "LA" : undefined;
}
