-- What the assessor has written so far; null once the sheet is handed in or was taken away
alter table assignment add column draft jsonb;
