package hiring.application.submission;

import hiring.application.form.Checklist;
import hiring.application.vacancy.Vacancy;

/** An application with the vacancy it is for, and what it needs today. */
public record Dossier(Application application, Vacancy vacancy, Checklist checklist, String privacyNoticeVersion) {}
