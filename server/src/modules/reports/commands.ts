import type { AddCommands } from "#platform/command.ts";
import { addFiguresCommand } from "./commands/figures.ts";
import { addSurveyCommand } from "./commands/survey.ts";

export const commands: AddCommands[] = [addSurveyCommand, addFiguresCommand];
