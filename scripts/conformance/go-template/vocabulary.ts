import { readTexts } from './read-texts.ts';

/** Texts that a generated template may hold, by what they are for: ordinary ones and those that something stumbles over. */
export const vocabulary = readTexts('vocabulary.json');
