import emptyElements from './_empty-elements.ts';
import fakeParagraphs from './_fake-paragraphs.ts';
import misusedElements from './_misused-elements.ts';

/** 8.9.1 can only fail: no list of patterns proves that every element is used for what it means. */
export default [emptyElements, fakeParagraphs, misusedElements];
