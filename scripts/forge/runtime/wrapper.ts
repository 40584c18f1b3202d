/** Forge keeps a second copy of its wrapper beside the loader; the local loader needs none and says so to whoever looks for it. */
export const wrapper = 'local: everything is in __forge__.cjs';
