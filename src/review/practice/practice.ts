/** The practice room's public file: one's own mistakes as drills, when they come back, what they are mixed with, and the record. */
export { drillsOf, excuseAt, joined, type Drill, type Place } from './drill.ts';
export { GRADES, freshMemory, gradeOf, rated, type Grade, type Memory } from './memory.ts';
export { EARLY, contrasting, dueOf, isHere, mixed, nextDue, type Planned, type Shelf } from './order.ts';
export { contrastTo, seedFor, type Contrast } from './contrast.ts';
export { SUBJECTS, recordBy, tallyOf, type Count, type Line, type Subject, type Tally } from './tally.ts';
