/** Storybook brings all it needs; the repository's vite.config.ts is for the builds that are published. */
export default {};
