/** The forms that pages for admins show once there is something to fill in: one file, as they share nearly all they need. */
export { EventForm } from "../event-tester/event-form.tsx";
export { TaskForm } from "../human-task/task-form.tsx";
