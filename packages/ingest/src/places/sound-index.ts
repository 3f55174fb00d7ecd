import { soundLikeness } from "@throughline/model/sound/sound-distance";

/** An entry of the index and how nearly it sounds like what was asked: 0 to 1. */
export interface NearSound<Entry> {
  readonly entry: Entry;
  readonly likeness: number;
}

export interface SoundIndex<Entry> {
  /** The entries whose form is nearest, best first, at most `limit`. */
  nearest(form: string, limit: number): readonly NearSound<Entry>[];
}

/** Entries compared letter by letter, of those that share most pairs of consonants. */
const compared = 500;
const consonantClasses = ["pb", "td", "kgc", "sz", "lr", "w", "mn", "y"];
const classOf = new Map(consonantClasses.flatMap((one) => [...one].map((sound) => [sound, one[0] ?? ""] as const)));

/** Indexes sound forms by the consonants in them, so that few are compared letter by letter. */
export function openSoundIndex<Entry>(entries: readonly Entry[], formOf: (entry: Entry) => string): SoundIndex<Entry> {
  const forms = entries.map(formOf);
  const gramCounts = new Uint8Array(entries.length);
  const holdersOf = new Map<string, number[]>();
  forms.forEach((form, place) => {
    const grams = gramsOf(form);
    gramCounts[place] = Math.min(grams.size, 255);
    for (const gram of grams) {
      const holders = holdersOf.get(gram);
      if (holders === undefined) holdersOf.set(gram, [place]);
      else holders.push(place);
    }
  });

  const sharers = (form: string): readonly number[] => {
    const scores = new Float32Array(entries.length);
    const wanted = gramsOf(form);
    const touched: number[] = [];
    for (const gram of wanted) {
      const holders = holdersOf.get(gram) ?? [];
      const weight = 1 / Math.log2(holders.length + 2);
      for (const place of holders) {
        if (scores[place] === 0) touched.push(place);
        scores[place] = (scores[place] ?? 0) + weight;
      }
    }
    for (const place of touched) scores[place] = (scores[place] ?? 0) / (wanted.size + (gramCounts[place] ?? 0));
    return highest(touched, scores, compared);
  };

  return {
    nearest: (form, limit) =>
      sharers(form)
        .flatMap((place) => {
          const entry = entries[place];
          return entry === undefined ? [] : [{ entry, place, likeness: soundLikeness(form, forms[place] ?? "") }];
        })
        .sort((left, right) => right.likeness - left.likeness || left.place - right.place)
        .slice(0, limit),
  };
}

/** The places with the highest scores: a threshold found on a sorted copy of the scores, so that few places are sorted. */
function highest(places: readonly number[], scores: Float32Array, count: number): readonly number[] {
  if (places.length <= count) return places;
  const sorted = Float32Array.from(places, (place) => scores[place] ?? 0).sort();
  const least = sorted[sorted.length - count] ?? 0;
  return places.filter((place) => (scores[place] ?? 0) >= least).slice(0, 2 * count);
}

/** Consonants by their class, and pairs of neighbouring ones with the ends of the word. */
function gramsOf(form: string): ReadonlySet<string> {
  const skeleton = [...form].flatMap((sound) => classOf.get(sound) ?? []);
  const ended = ["^", ...skeleton, "$"];
  const pairs = ended.slice(1).map((sound, place) => `${ended[place] ?? ""}${sound}`);
  return new Set([...pairs, ...skeleton]);
}
